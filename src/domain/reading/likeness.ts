import { COMMON_STEMS, STOP_STEMS } from '../text/small-stems.ts'
import type { Sentence } from './read-sentences.ts'

/** What an everyday word counts of one that tells what an article is about. */
const COMMON_SHARE = 0.3
/** A word of the title counts as often as this many in the text. */
const TITLE_COUNT = 3
const MIN_LETTERS = 3

/** What is compared of an article. */
export interface ReadWords {
  readonly title: ReadonlySet<string>
  readonly sentences: readonly Pick<Sentence, 'stems'>[]
}

/** The cosine of two articles' word counts, each as its square root: 0 for no word in common, 1 for the same words as often. */
export function likeness(one: ReadWords, other: ReadWords): number {
  const [a, b] = [countWords(one), countWords(other)]
  let product = 0
  for (const [word, count] of a) product += Math.sqrt(count * (b.get(word) ?? 0))
  const length = Math.sqrt(sumOf(a) * sumOf(b))
  return length > 0 ? product / length : 0
}

function countWords({ title, sentences }: ReadWords): ReadonlyMap<string, number> {
  const counts = new Map([...title].map((word) => [word, TITLE_COUNT]))
  for (const { stems } of sentences)
    for (const word of stems)
      if (word.length >= MIN_LETTERS && !STOP_STEMS.has(word))
        counts.set(word, (counts.get(word) ?? 0) + (COMMON_STEMS.has(word) ? COMMON_SHARE : 1))
  return counts
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, count) => sum + count, 0)
}
