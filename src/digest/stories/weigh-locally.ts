import type { VectorSpace } from './build-vectors.ts'
import type { Neighbour } from './find-neighbours.ts'
import { mapInTurns } from './map-in-turns.ts'
import { createVector, type SparseVector } from './sparse-vector.ts'

/** An article's surroundings: so many of its nearest neighbours. */
const SURROUNDINGS = 15
const HALF = 0.5

/**
 * Each article's vector with every term weighed down by how common it is in the article's own surroundings. What all reports
 * of a kind of event share ("magnitude", "epicentre") fades, what tells this event from that one stays.
 */
export async function weighLocally(
  { articles }: VectorSpace,
  neighbours: readonly (readonly Neighbour[])[],
): Promise<readonly SparseVector[]> {
  return mapInTurns(articles, ({ whole }, item) => {
    const near = (neighbours[item] ?? []).slice(0, SURROUNDINGS).flatMap((other) => articles[other.item]?.whole ?? [])
    const counts = new Map<number, number>()
    for (const { terms } of [whole, ...near]) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    const rarity = (term: number) => Math.log((near.length + 2) / ((counts.get(term) ?? 0) + HALF))
    return createVector([...whole.terms].map((term, at) => [term, (whole.weights[at] ?? 0) * rarity(term)] as const))
  })
}
