import type { EmbedderConfig, Secrets } from './config/config.ts'
import type { Clock } from './ports/clock.ts'
import type { Embedder } from './ports/embedder.ts'
import type { Log } from './ports/log.ts'
import type { VectorIndex } from './ports/store/vector-index.ts'
import type { Store } from './ports/store.ts'
import { keepEmbedding } from './search/meaning/keep-embedding.ts'

/** The embedder that is configured; undefined when it is off. Only what is chosen is loaded. Error: CONFIG_INVALID. */
export async function buildEmbedder(config: EmbedderConfig, secrets: Secrets): Promise<Embedder | undefined> {
  if (config.kind === 'off') return undefined
  if (config.kind === 'local') {
    const { createLocalEmbedder } = await import('./model/embedders/create-local-embedder.ts')
    return createLocalEmbedder(config)
  }
  const { createOpenAiEmbedder } = await import('./model/embedders/create-openai-embedder.ts')
  const apiKey = secrets.embeddingApiKey ?? (config.isModelServer ? secrets.openaiApiKey : undefined)
  return createOpenAiEmbedder({ ...config, ...(apiKey !== undefined && { apiKey }) })
}

/** Embeds what comes in until disposed. */
export function buildEmbedding(parts: {
  embedder: Embedder
  vectors: VectorIndex
  clock: Clock
  log: Log
}): AsyncDisposable {
  const stopping = new AbortController()
  const running = keepEmbedding({ ...parts, signal: stopping.signal })
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await running
    },
  }
}

/** What `doctor` says of an embedder: that it answers, and how far it has come. */
export async function probeEmbedder(embedder: Embedder, store: Pick<Store, 'vectors' | 'statistics'>): Promise<string> {
  const signal = new AbortController().signal
  const { passages } = await store.statistics()
  const [vector] = await embedder.embed(['When does it open?'], { purpose: 'question', signal })
  const embedded = await store.vectors.count(embedder.model)
  return `${embedder.model} answers with ${vector?.length ?? 0} numbers; ${embedded} of ${passages} passages embedded`
}
