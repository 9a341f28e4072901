import { MINUTE_MS, SECOND_MS } from '../../domain/timestamp.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { type EmbedPassagesOptions, embedPassages } from './embed-passages.ts'

const POLL_MS = 10 * SECOND_MS
const FIRST_RETRY_MS = 10 * SECOND_MS
const MAX_RETRY_MS = 10 * MINUTE_MS

/** Embeds what comes in, in the background, until the signal is aborted. A model that fails is tried again, ever later. */
export async function keepEmbedding(
  options: Omit<EmbedPassagesOptions, 'after' | 'onProgress'> & { readonly clock: Clock; readonly log: Log },
): Promise<void> {
  const { clock, log, signal, embedder } = options
  let after: string | undefined
  let retryMs = FIRST_RETRY_MS
  while (!signal.aborted) {
    try {
      const { embedded, place } = await embedPassages({ ...options, ...(after !== undefined && { after }) })
      after = place
      retryMs = FIRST_RETRY_MS
      if (embedded > 0) log.info({ embedded, model: embedder.model }, 'passages embedded')
      await clock.sleep(POLL_MS, signal)
    } catch (error) {
      if (signal.aborted) return
      log.warn({ error, model: embedder.model, retryMs }, 'passages could not be embedded')
      await clock.sleep(retryMs, signal).catch((reason: unknown) => {
        if (!signal.aborted) throw reason
      })
      retryMs = Math.min(MAX_RETRY_MS, retryMs * 2)
    }
  }
}
