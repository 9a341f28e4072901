import { pollSources } from './ingest/sources/poll-sources.ts'
import type { ServiceParts } from './service-parts.ts'

/** Reads due sources again, once a minute, until disposed. */
export function buildSourceRefresh({ store, ingester, clock, log }: ServiceParts): AsyncDisposable {
  const stopping = new AbortController()
  const running = pollSources({ sources: store.sources, ingester, clock, log, signal: stopping.signal })
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await running
    },
  }
}
