import { MINUTE_MS, SECOND_MS } from '../../domain/timestamp.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Embedder } from '../../ports/embedder.ts'
import type { Log } from '../../ports/log.ts'
import type { VectorIndex } from '../../ports/store/vector-index.ts'
import type { Meaning } from './meaning.ts'

export interface MeaningParts {
  readonly embedder: Embedder
  readonly vectors: Pick<VectorIndex, 'nearest' | 'count'>
  readonly clock: Clock
  readonly log: Log
}

/** Passages taken from the vectors for one question. */
const NEAREST = 50
/** Longest a question waits for its vector; words alone answer after that. */
const EMBEDDING_TIMEOUT_MS = 3 * SECOND_MS
/** After a failure the model is left alone, twice as long after each further one: a local model takes seconds to load. */
const FIRST_REST_MS = 5 * SECOND_MS
const MAX_REST_MS = MINUTE_MS
const KEPT_VECTORS = 200

/**
 * Embeds the question and looks up its nearest passages; while no passage has a vector yet, nobody waits for one. A model that fails costs a search its meaning,
 * nothing else.
 */
export function createMeaning({ embedder, vectors, clock, log }: MeaningParts): Meaning {
  const known = new Map<string, Float32Array>()
  let restUntilMs = Number.NEGATIVE_INFINITY
  let restMs = FIRST_REST_MS
  let isThereAny = false

  async function embed(question: string): Promise<Float32Array | undefined> {
    const kept = known.get(question)
    if (kept) return kept
    const signal = AbortSignal.timeout(EMBEDDING_TIMEOUT_MS)
    const [vector] = await embedder.embed([question], { purpose: 'question', signal })
    if (vector) known.set(question, vector)
    const [oldest] = known.keys()
    if (known.size > KEPT_VECTORS && oldest !== undefined) known.delete(oldest)
    return vector
  }

  return {
    async find(question, asOf) {
      if (clock.now().getTime() < restUntilMs || question.trim() === '') return []
      try {
        isThereAny ||= (await vectors.count(embedder.model)) > 0
        if (!isThereAny) return []
        const vector = await embed(question)
        restMs = FIRST_REST_MS
        return vector ? await vectors.nearest({ model: embedder.model, vector, asOf, limit: NEAREST }) : []
      } catch (error) {
        restUntilMs = clock.now().getTime() + restMs
        restMs = Math.min(MAX_REST_MS, restMs * 2)
        log.warn({ error, model: embedder.model }, 'the question has no vector; its words are searched')
        return []
      }
    },
  }
}
