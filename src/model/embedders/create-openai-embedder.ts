import OpenAI from 'openai'
import { NewsdeskError } from '../../domain/errors.ts'
import type { Embedder } from '../../ports/embedder.ts'
import { toModelError } from '../openai/to-model-error.ts'
import { addPurpose } from './add-purpose.ts'
import { unitLength } from './unit-length.ts'

export interface OpenAiEmbedderOptions {
  readonly model: string
  /** Any server that speaks the embeddings protocol. Absent: OpenAI's own. */
  readonly baseUrl?: string
  /** Local servers mostly need none. */
  readonly apiKey?: string
  readonly timeoutMs: number
}

const MAX_RETRIES = 2
/** Local servers refuse a client without a key, and take any. */
const NO_KEY = 'none'

/** Vectors from a server that speaks OpenAI's embeddings protocol. */
export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { model, baseUrl: baseURL, apiKey = NO_KEY, timeoutMs: timeout } = options
  const client = new OpenAI({ apiKey, timeout, maxRetries: MAX_RETRIES, ...(baseURL && { baseURL }) })
  return {
    model: `openai:${model}`,
    async embed(texts, { purpose, signal }) {
      signal.throwIfAborted()
      if (texts.length === 0) return []
      const input = texts.map((text) => addPurpose(text, { model, purpose }))
      try {
        const { data } = await client.embeddings.create({ model, input }, { signal })
        return readVectors(data, texts.length)
      } catch (error) {
        throw toModelError(error, { signal, isOpen: false })
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.resolve()
    },
  }
}

type Embedding = OpenAI.Embeddings.CreateEmbeddingResponse['data'][number]

/** Servers may answer in another order; `index` tells. */
function readVectors(data: readonly Embedding[], count: number): readonly Float32Array[] {
  const vectors = data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => unitLength(embedding))
  const [first] = vectors
  if (vectors.length !== count) throw invalid(`${vectors.length} vectors for ${count} texts`)
  if (!vectors.every(({ length }) => length > 0 && length === first?.length))
    throw invalid('vectors without numbers, or of different lengths')
  if (!vectors.every((vector) => vector.every(Number.isFinite)))
    throw invalid('vectors with something else than numbers')
  return vectors
}

function invalid(what: string): NewsdeskError {
  return new NewsdeskError('MODEL_UNAVAILABLE', `the embedding server sent ${what}`, { reason: 'invalid-output' })
}
