import { randomUUID } from 'node:crypto'
import type { Answerer } from '../../src/answer/answerer.ts'
import { createAnswerer } from '../../src/answer/create-answerer.ts'
import type { Article } from '../../src/domain/article.ts'
import type { AnswerId } from '../../src/domain/ids.ts'
import { createExtractiveWriter } from '../../src/model/extractive/create-extractive-writer.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Store } from '../../src/ports/store.ts'
import type { Writer } from '../../src/ports/writer.ts'
import { createSearch } from '../../src/search/create-search.ts'
import type { Search } from '../../src/search/search.ts'
import { silentLog } from '../support/silent-log.ts'
import { keepPosted } from './posted.ts'

/** Longer than any evaluation question may take; there is no model to wait for. */
const TIMEOUT_MS = 60_000
/** How far down a search looks when articles are left out of it. */
const DEPTH_WITHOUT = 80

export interface AskerOptions {
  readonly store: Store
  readonly clock: Clock
  /** Answer whatever the confidence. */
  readonly always?: boolean
  /** Preferred first; the extractive writer follows them. */
  readonly models?: readonly Writer[]
  /** Articles that are left out, as if they were not in the store. */
  readonly without?: (article: Article) => boolean
}

/** The product's answerer, in extractive mode unless models are given. */
export function openAsker({ store, clock, always = false, models = [], without }: AskerOptions): Answerer {
  const search = createSearch({ store, clock })
  const answerer = createAnswerer({
    store,
    search: without ? searchWithout(search, without) : search,
    writers: [...models, createExtractiveWriter(always ? { answerFrom: 0 } : {})],
    clock,
    log: silentLog,
    newId: () => randomUUID() as AnswerId,
    answerTimeoutMs: TIMEOUT_MS,
  })
  return { ask: async (question, options) => keepPosted(await answerer.ask(question, options)) }
}

function searchWithout(search: Search, without: (article: Article) => boolean): Search {
  return {
    async search(request) {
      const result = await search.search({ ...request, limit: DEPTH_WITHOUT })
      const hits = result.hits.filter(({ article }) => !without(article)).slice(0, request.limit)
      return { ...result, hits: hits.map((hit, at) => ({ ...hit, rank: at + 1 })) }
    },
  }
}
