import type { BenchArticle } from './corpus.ts'

/** Passages found, best first, each as `article.passage` by number. */
export type Found = readonly string[]

/** An index on disk that takes in articles one by one and finds passages by any of some words. */
export interface Contender extends AsyncDisposable {
  readonly name: string
  /** Numbers rise from 0. Resolves when the article would survive the death of the process. */
  add(article: BenchArticle, number: number): Promise<void>
  /** The best passages and, where it ranks whole articles as well, the time that takes too. */
  find(terms: readonly string[], limit: number): Promise<Found>
  readonly folder: string
}
