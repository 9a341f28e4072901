import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import type { ArticleSentences, Sentence } from '../../domain/reading/read-sentences.ts'

/** BM25's constants, as the index uses them. */
const K1 = 1.2
/** A word in the title counts as often as this many in the text. */
const TITLE_COUNT = 2

/** Words of a usual text, and how much a longer one is held against it. Fixed, so that a share means the same in any store. */
interface Scale {
  readonly usualWords: number
  readonly lengthShare: number
}
const ARTICLE: Scale = { usualWords: 600, lengthShare: 0.75 }
const PASSAGE: Scale = { usualWords: 130, lengthShare: 0.5 }

/**
 * How much of a question an article is about, 0 to 1: BM25 as a share of what it could be at most. Other than the share
 * of the words that are found, it tells an article on the matter, which comes back to it, from one that touches it.
 */
export function articleTopicShare(question: AskedQuestion, { sentences, title }: ArticleSentences): number {
  return topicShare(question, { sentences, title }, ARTICLE)
}

/** The same for its best passage. */
export function passageTopicShare(question: AskedQuestion, { sentences, title }: ArticleSentences): number {
  const passages = Map.groupBy(sentences, ({ evidence }) => evidence.n)
  return Math.max(0, ...passages.values().map((some) => topicShare(question, { sentences: some, title }, PASSAGE)))
}

interface Text {
  readonly sentences: readonly Sentence[]
  readonly title: ReadonlySet<string>
}

function topicShare({ weights, total }: AskedQuestion, { sentences, title }: Text, scale: Scale): number {
  if (total === 0) return 0
  const counts = new Map<string, number>()
  for (const { stems } of sentences)
    for (const root of stems) if (weights.has(root)) counts.set(root, (counts.get(root) ?? 0) + 1)
  const words = sentences.reduce((sum, { stems }) => sum + stems.length, 0)
  const norm = K1 * (1 - scale.lengthShare + (scale.lengthShare * words) / scale.usualWords)
  let sum = 0
  for (const [root, weight] of weights) {
    const count = (counts.get(root) ?? 0) + (title.has(root) ? TITLE_COUNT : 0)
    sum += (weight * count) / (count + norm)
  }
  return sum / total
}
