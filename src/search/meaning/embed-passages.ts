import type { PassageId } from '../../domain/ids.ts'
import type { Embedder } from '../../ports/embedder.ts'
import type { UnembeddedPassage, VectorIndex } from '../../ports/store/vector-index.ts'

export interface EmbedPassagesOptions {
  readonly embedder: Embedder
  readonly vectors: VectorIndex
  readonly signal: AbortSignal
  /** Where an earlier run stopped; absent: look at all. */
  readonly after?: string
  readonly onProgress?: (embedded: number) => void
}

/** Texts in one call of the model: enough to keep it busy, few enough to stop soon. */
const TEXTS_PER_CALL = 16

/**
 * Gives every passage that lacks one a vector, then deletes the vectors of other models. Each batch is kept as soon as it is
 * there, so that a run which is cut short goes on where it was. Errors: MODEL_UNAVAILABLE; the signal's reason.
 */
export async function embedPassages(options: EmbedPassagesOptions): Promise<{ embedded: number; place?: string }> {
  const { embedder, vectors, signal, onProgress } = options
  let place = options.after
  let embedded = 0
  for (let done = false; !done; ) {
    signal.throwIfAborted()
    const missing = await vectors.missing(embedder.model, place)
    for (let from = 0; from < missing.passages.length; from += TEXTS_PER_CALL) {
      embedded += await embedSome(missing.passages.slice(from, from + TEXTS_PER_CALL), options)
      onProgress?.(embedded)
    }
    done = missing.done
    place = missing.place
  }
  while ((await vectors.forgetOthers(embedder.model)) > 0) signal.throwIfAborted()
  return { embedded, ...(place !== undefined && { place }) }
}

async function embedSome(
  passages: readonly UnembeddedPassage[],
  { embedder, vectors, signal }: EmbedPassagesOptions,
): Promise<number> {
  const texts = passages.map(({ title, text }) => `${title}\n${text}`)
  const found = await embedder.embed(texts, { purpose: 'passage', signal })
  const byId = new Map<PassageId, Float32Array>()
  for (const [at, { id }] of passages.entries()) {
    const vector = found[at]
    if (vector) byId.set(id, vector)
  }
  return vectors.save(embedder.model, byId)
}
