import type { Article } from '../../../../src/domain/article.ts'
import type { AnswerRecord, AnswerStore } from '../../../../src/ports/store/answer-store.ts'
import type { EventStore } from '../../../../src/ports/store/event-store.ts'
import type { Store } from '../../../../src/ports/store.ts'

interface Claim {
  at: string
  payload?: string
}

/** The parts of a store that the Slack app uses, in memory. Outlives an app, as a data folder does. */
export function createMemoryStore(articles: readonly Article[] = []): Store {
  const parts = { events: createEvents(), answers: createAnswers(), articles: createArticles(articles) }
  return parts as unknown as Store
}

function createEvents(): EventStore {
  const claims = new Map<string, Claim>()
  const finished = new Set<string>()
  return {
    async claim(keys, { at }) {
      if (keys.some((key) => claims.has(key))) return false
      for (const key of keys) claims.set(key, { at })
      return true
    },
    async attach(key, payload) {
      claims.set(key, { at: claims.get(key)?.at ?? '', payload })
    },
    async finish(keys) {
      for (const key of keys) finished.add(key)
    },
    async unfinished({ olderThan, newerThan }) {
      const open = [...claims].filter(([key, { at }]) => !finished.has(key) && at <= olderThan && at > newerThan)
      return open.map(([key, { payload }]) => ({ key, ...(payload !== undefined && { payload }) }))
    },
  }
}

function createAnswers(): AnswerStore {
  const records = new Map<string, AnswerRecord>()
  return {
    async save(record) {
      records.set(record.answer.id, record)
    },
    get: async (id) => records.get(id),
    inThread: async (channel, threadTs) =>
      [...records.values()].filter(({ place }) => place?.channel === channel && place.threadTs === threadTs),
    forget: async () => 0,
    recordFeedback: async () => undefined,
  }
}

function createArticles(articles: readonly Article[]): Pick<Store['articles'], 'get' | 'list' | 'extent'> {
  return {
    get: async (id) => articles.find((article) => article.id === id),
    list: async () => articles,
    extent: async () => ({ articles: articles.length }),
  }
}
