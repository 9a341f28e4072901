import { COMMON_WORDS } from '../../domain/text/common-words.ts'
import { stem } from '../../domain/text/stem.ts'
import { mapInTurns } from './map-in-turns.ts'
import type { ArticleTerms, TermCounts } from './read-terms.ts'
import { createVector, type SparseVector } from './sparse-vector.ts'

/** Two views of one article, in one space of terms. */
export interface ArticleVectors {
  readonly whole: SparseVector
  readonly title: SparseVector
}

export interface VectorSpace {
  readonly articles: readonly ArticleVectors[]
  /** In how many articles each term stands, by term number. */
  readonly frequencies: readonly number[]
}

/**
 * Few articles don't tell which words are common, so so many imagined ones are counted with them, in which a common English
 * word stands in one of five and any other in three of a thousand.
 */
const IMAGINED = 200
const COMMON_SHARE = 0.2
const OTHER_SHARE = 0.003
const HALF = 0.5

const commonStems = new Set([...COMMON_WORDS].map(stem))

/** Weighs terms by log count times inverse document frequency among these articles. */
export async function buildVectors(articles: readonly ArticleTerms[]): Promise<VectorSpace> {
  const numbers = new Map<string, number>()
  const frequencies: number[] = []
  for (const { whole } of articles) {
    for (const term of whole.keys()) {
      const number = numbers.get(term) ?? numbers.size
      numbers.set(term, number)
      frequencies[number] = (frequencies[number] ?? 0) + 1
    }
  }
  const rarities = [...numbers].map(([term, number]) => rarityOf(term, frequencies[number] ?? 0, articles.length))
  const vectorOf = (counts: TermCounts) => createVector(weigh(counts, numbers, rarities))
  const vectors = await mapInTurns(articles, ({ whole, title }) => ({
    whole: vectorOf(whole),
    title: vectorOf(title),
  }))
  return { articles: vectors, frequencies }
}

function rarityOf(term: string, frequency: number, articles: number): number {
  const imagined = IMAGINED * (commonStems.has(term) ? COMMON_SHARE : OTHER_SHARE)
  return Math.max(0, Math.log((articles + IMAGINED + 1) / (frequency + imagined + HALF)))
}

function* weigh(counts: TermCounts, numbers: ReadonlyMap<string, number>, rarities: readonly number[]) {
  for (const [term, count] of counts) {
    const number = numbers.get(term)
    if (number !== undefined) yield [number, (1 + Math.log(count)) * (rarities[number] ?? 0)] as const
  }
}
