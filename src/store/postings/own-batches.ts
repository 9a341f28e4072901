import type { Batch } from './batch.ts'

/** What this process writes itself it need not read again: the last so many batches are kept as they were before. */
const MAX_BATCHES = 256

/**
 * The last batches that this process has written, committed or not: a revision that was rolled back is given out again, so
 * that a batch counts only when its bytes are those that are stored.
 */
export class OwnBatches {
  readonly #batches = new Map<number, { readonly body: Uint8Array; readonly batch: Batch }>()

  keep(revision: number, body: Uint8Array, batch: Batch): void {
    this.#batches.set(revision, { body, batch })
    const [oldest] = this.#batches.keys()
    if (this.#batches.size > MAX_BATCHES && oldest !== undefined) this.#batches.delete(oldest)
  }

  /** May be asked again: what came in while a segment grew is listed anew when it is done. */
  recall(revision: number, stored: Uint8Array): Batch | undefined {
    const own = this.#batches.get(revision)
    return own && Buffer.compare(own.body, stored) === 0 ? own.batch : undefined
  }
}
