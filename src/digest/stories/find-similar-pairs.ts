import type { TermVector } from './term-vectors.ts'

/** Two items, by index, `a < b`, and how alike they are. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Pairs that share a term, with the cosine of their vectors, from `minScore` up. */
export function findSimilarPairs(vectors: readonly TermVector[], minScore: number): readonly Pair[] {
  const postings = new Map<string, { item: number; weight: number }[]>()
  return vectors.flatMap((vector, b) => {
    const scores = new Map<number, number>()
    for (const [term, weight] of vector) {
      const posting = postings.get(term) ?? []
      for (const other of posting) scores.set(other.item, (scores.get(other.item) ?? 0) + weight * other.weight)
      posting.push({ item: b, weight })
      postings.set(term, posting)
    }
    return [...scores].filter(([, score]) => score >= minScore).map(([a, score]) => ({ a, b, score }))
  })
}
