import type { BenchArticle, BenchQuery } from './corpus.ts'

/** Passages found, best first, each as `article.passage` by number. */
export type Found = readonly string[]

/** By what passages are found. */
export type Kind = 'words' | 'vectors' | 'both'

/** An index that takes in articles one by one and finds passages of them; one in memory has nothing to close. */
export interface Contender extends Partial<AsyncDisposable> {
  /** Numbers rise from 0. An index on disk may resolve only when the article would survive the death of the process. */
  add(article: BenchArticle, number: number): Promise<void>
  /** For those that build their index when everything is in, or take articles in batches. */
  finish?(): Promise<void>
  find(query: BenchQuery, limit: number): Promise<Found>
}

/** One line of the comparison. */
export interface Entry {
  readonly name: string
  readonly kind: Kind
  /** Opens what is in the folder, or an empty index. Loads the peer's package, so that nobody else has it in memory. */
  open(folder: string): Promise<Contender>
  /** Not kept on disk: built anew at each start. */
  readonly isInMemory?: true
  /** More passages take it too much memory or time to be waited for. */
  readonly maxPassages?: number
  /** What it does otherwise than the rest, in a few words. */
  readonly note?: string
}
