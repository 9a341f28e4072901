import { NewsdeskError } from './domain/errors.ts'
import { MINUTE_MS } from './domain/timestamp.ts'
import type { Ingester, IngestResult } from './ingest/ingester.ts'
import type { ServiceParts } from './service-parts.ts'

/** Articles also come in through other processes: every minute one look at the store tells whether any did. */
const LOOK_MS = MINUTE_MS

/** Looks after what came in: soon after this process took something in, and now and then for what others did. */
export interface NewsWatch extends AsyncDisposable {
  /** Looks as soon as it can. */
  wake(): void
}

type WatchParts = Pick<ServiceParts, 'standing' | 'corrections' | 'digester' | 'clock' | 'log'>

/** Starts to look, until disposed. */
export function buildWatch({ standing, corrections, digester, clock, log }: WatchParts): NewsWatch {
  const stopping = new AbortController()
  const { signal } = stopping
  let woken = Promise.withResolvers<void>()

  async function run(): Promise<void> {
    while (!signal.aborted) {
      woken = Promise.withResolvers<void>()
      await look()
      const timer = new AbortController()
      const asleep = clock.sleep(LOOK_MS, AbortSignal.any([signal, timer.signal])).catch(() => undefined)
      await Promise.race([asleep, woken.promise])
      timer.abort()
    }
  }

  async function look(): Promise<void> {
    try {
      const notes = await corrections.check({ signal })
      const answers = await standing.check({ signal })
      if (notes + answers > 0) await digester.deliver({ signal })
    } catch (thrown) {
      if (signal.aborted) return
      const { code, reason } = NewsdeskError.from(thrown)
      log.error({ code, reason, err: thrown }, 'looking after what came in failed')
    }
  }

  const running = run()
  return {
    wake: () => woken.resolve(),
    async [Symbol.asyncDispose]() {
      stopping.abort()
      woken.resolve()
      await running
    },
  }
}

/** The ingester, telling when it has taken something in. */
export function watchIngester(ingester: Ingester, onNews: () => void): Ingester {
  async function* watch(results: AsyncIterable<IngestResult>): AsyncGenerator<IngestResult> {
    let isNews = false
    try {
      for await (const result of results) {
        isNews ||= result.status === 'added' || result.status === 'updated' || result.status === 'duplicate'
        yield result
      }
    } finally {
      if (isNews) onNews()
    }
  }
  return {
    ingest: (inputs, options) => watch(ingester.ingest(inputs, options)),
    refresh: (sourceId, options) => watch(ingester.refresh(sourceId, options)),
    [Symbol.asyncDispose]: () => ingester[Symbol.asyncDispose](),
  }
}
