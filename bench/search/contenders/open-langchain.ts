import type { Contender } from '../contender.ts'
import { loadPeer } from './load-peer.ts'

interface FoundDocument {
  readonly metadata: { readonly id: string }
}

interface MemoryVectorStore {
  addVectors(vectors: readonly number[][], documents: readonly object[]): Promise<void>
  similaritySearchVectorWithScore(
    vector: number[],
    count: number,
  ): Promise<readonly (readonly [FoundDocument, number])[]>
}

interface LangChainModule {
  readonly MemoryVectorStore: new (embeddings: object) => MemoryVectorStore
}

/** LangChain's store in memory: a scan of all vectors. */
export async function openLangChain(): Promise<Contender> {
  const { MemoryVectorStore: Index } = await loadPeer<LangChainModule>('@langchain/classic/vectorstores/memory')
  const index = new Index({})
  return {
    async add({ vectors }, number) {
      const documents = vectors.map((_, at) => ({ pageContent: '', metadata: { id: `${number}.${at}` } }))
      await index.addVectors(
        vectors.map((vector) => Array.from(vector)),
        documents,
      )
    },
    async find({ vector }, limit) {
      const found = await index.similaritySearchVectorWithScore(Array.from(vector), limit)
      return found.map(([{ metadata }]) => metadata.id)
    },
  }
}
