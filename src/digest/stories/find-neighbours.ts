import type { VectorSpace } from './build-vectors.ts'
import { mapInTurns } from './map-in-turns.ts'
import { cosine, type SparseVector } from './sparse-vector.ts'

/** Another article, by index, and the cosine of the two. */
export interface Neighbour {
  readonly item: number
  readonly score: number
}

/** An article is looked up by its weightiest terms. */
const LOOKUP_TERMS = 40
/** A term that stands in more than this share of many articles leads nowhere. */
const MAX_SHARE = 0.1
const ALWAYS_ALLOWED = 40
/** Kept of each article, best first. */
const MAX_NEIGHBOURS = 80
/** The lookup adds up part of the cosine only: so many more are compared in full. */
const MAX_COMPARED = 100

/**
 * For each article the others most like it, best first, ties by index. Looks up the weightiest terms in an index instead of
 * comparing all with all: thousands of articles take seconds.
 */
export async function findNeighbours({
  articles,
  frequencies,
}: VectorSpace): Promise<readonly (readonly Neighbour[])[]> {
  const vectors = articles.map(({ whole }) => whole)
  const limit = Math.max(ALWAYS_ALLOWED, MAX_SHARE * vectors.length)
  const isTelling = (term: number) => (frequencies[term] ?? 0) <= limit
  const lookups = await mapInTurns(vectors, (vector) => weightiest(vector, isTelling))
  const postings = new Map<number, Neighbour[]>()
  for (const [item, lookup] of lookups.entries()) {
    for (const { term, weight } of lookup) {
      const posting = postings.get(term) ?? []
      posting.push({ item, score: weight })
      postings.set(term, posting)
    }
  }
  const partial = new Float64Array(vectors.length)
  return mapInTurns(vectors, (vector, item) => {
    const candidates = lookUp(lookups[item] ?? [], postings, partial).filter((other) => other.item !== item)
    const compared = candidates.sort(byScore).slice(0, MAX_COMPARED)
    return compared
      .map((other) => ({ item: other.item, score: cosine(vector, vectors[other.item] ?? vector) }))
      .sort(byScore)
      .slice(0, MAX_NEIGHBOURS)
  })
}

interface WeightedTerm {
  readonly term: number
  readonly weight: number
}

function weightiest({ terms, weights }: SparseVector, isAllowed: (term: number) => boolean): readonly WeightedTerm[] {
  return [...terms]
    .map((term, at) => ({ term, weight: weights[at] ?? 0 }))
    .filter(({ term }) => isAllowed(term))
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, LOOKUP_TERMS)
}

/** Articles that share a looked-up term, with that part of the cosine. `partial` is scratch space, left all zero. */
function lookUp(
  lookup: readonly WeightedTerm[],
  postings: ReadonlyMap<number, readonly Neighbour[]>,
  partial: Float64Array,
): Neighbour[] {
  const touched: number[] = []
  for (const { term, weight } of lookup) {
    for (const { item, score } of postings.get(term) ?? []) {
      if (partial[item] === 0) touched.push(item)
      partial[item] = (partial[item] ?? 0) + weight * score
    }
  }
  return touched.map((item) => {
    const score = partial[item] ?? 0
    partial[item] = 0
    return { item, score }
  })
}

function byScore(a: Neighbour, b: Neighbour): number {
  return b.score - a.score || a.item - b.item
}
