import type { Contender } from '../contender.ts'
import { openFts5 } from './open-fts5.ts'
import { openSqliteVec } from './open-sqlite-vec.ts'

/** Of reciprocal rank fusion, as its authors have it (Cormack and others 2009). */
const RANK_OFFSET = 60

/** The usual recipe: both searches one after the other, their ranks joined with equal votes. */
export async function openFts5AndVec(folder: string): Promise<Contender> {
  const words = openFts5(folder)
  const vectors = await openSqliteVec(folder)
  return {
    async add(article, number) {
      await words.add(article, number)
      await vectors.add(article, number)
    },
    async find(query, limit) {
      const scores = new Map<string, number>()
      for (const found of [await words.find(query, limit), await vectors.find(query, limit)])
        for (const [at, place] of found.entries())
          scores.set(place, (scores.get(place) ?? 0) + 1 / (RANK_OFFSET + at + 1))
      return [...scores]
        .sort(([, a], [, b]) => b - a)
        .slice(0, limit)
        .map(([place]) => place)
    },
    async [Symbol.asyncDispose]() {
      await words[Symbol.asyncDispose]?.()
      await vectors[Symbol.asyncDispose]?.()
    },
  }
}
