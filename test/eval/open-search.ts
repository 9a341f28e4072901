import type { Clock } from '../../src/ports/clock.ts'
import type { Embedder } from '../../src/ports/embedder.ts'
import type { Store } from '../../src/ports/store.ts'
import { createSearch } from '../../src/search/create-search.ts'
import { createMeaning } from '../../src/search/meaning/create-meaning.ts'
import { embedPassages } from '../../src/search/meaning/embed-passages.ts'
import type { Ranking } from '../../src/search/ranking-weights.ts'
import type { Search } from '../../src/search/search.ts'
import { silentLog } from '../support/silent-log.ts'

export interface SearchSetting {
  readonly store: Store
  readonly clock: Clock
  /** All passages are embedded first. */
  readonly embedder?: Embedder
  readonly ranking?: Ranking
}

/** The product's search over a store, by meaning too where there is an embedder. */
export async function openSearch({ store, clock, embedder, ranking }: SearchSetting): Promise<Search> {
  const { vectors } = store
  if (embedder) await embedPassages({ embedder, vectors, signal: new AbortController().signal })
  const meaning = embedder && createMeaning({ embedder, vectors, clock, log: silentLog })
  return createSearch({ store, clock, ...(meaning && { meaning }), ...(ranking && { ranking }) })
}
