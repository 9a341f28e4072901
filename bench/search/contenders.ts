import type { Entry, Kind } from './contender.ts'

/** Measured with 24 GB: at 1 million these fill the memory or build for hours. */
const MEMORY_PEER_PASSAGES = 200_000

/** What is compared, in the order of the table. */
export const ENTRIES: readonly Entry[] = [
  {
    name: 'FTS5',
    kind: 'words',
    open: async (folder) => (await import('./contenders/open-fts5.ts')).openFts5(folder),
  },
  {
    name: 'FTS5, our words',
    kind: 'words',
    note: "fed with Newsdesk's own stemmed terms: exact BM25 under the same reading of words",
    open: async (folder) => {
      const { OUR_WORDS: reading } = await import('./contenders/read-our-words.ts')
      return (await import('./contenders/open-fts5.ts')).openFts5(folder, { reading })
    },
  },
  {
    name: 'FTS5, articles too',
    kind: 'words',
    note: 'ranks whole articles besides passages, as Newsdesk does',
    open: async (folder) => (await import('./contenders/open-fts5.ts')).openFts5(folder, { withArticles: true }),
  },
  {
    name: 'Newsdesk',
    kind: 'words',
    note: 'ranks whole articles besides passages',
    open: async (folder) => (await import('./contenders/open-newsdesk-words.ts')).openNewsdeskWords(folder),
  },
  {
    name: 'LanceDB',
    kind: 'words',
    open: async (folder) => (await import('./contenders/open-lancedb-words.ts')).openLanceDbWords(folder),
  },
  {
    name: 'MiniSearch',
    kind: 'words',
    isInMemory: true,
    maxPassages: MEMORY_PEER_PASSAGES,
    open: async () => (await import('./contenders/open-minisearch.ts')).openMiniSearch(),
  },
  {
    name: 'Orama',
    kind: 'words',
    isInMemory: true,
    maxPassages: MEMORY_PEER_PASSAGES,
    open: async () => (await import('./contenders/open-orama.ts')).openOrama(),
  },
  {
    name: 'qmd',
    kind: 'words',
    maxPassages: MEMORY_PEER_PASSAGES,
    note: 'finds only passages with every word',
    open: async (folder) => (await import('../qmd/open-qmd.ts')).openQmd(folder),
  },
  {
    name: 'sqlite-vec',
    kind: 'vectors',
    note: 'exact, float32',
    open: async (folder) => (await import('./contenders/open-sqlite-vec.ts')).openSqliteVec(folder),
  },
  {
    name: 'Newsdesk',
    kind: 'vectors',
    open: async (folder) => (await import('./contenders/open-newsdesk-store.ts')).openNewsdeskVectors(folder),
  },
  {
    name: 'LanceDB',
    kind: 'vectors',
    note: 'IVF-PQ index',
    open: async (folder) => (await import('./contenders/open-lancedb-vectors.ts')).openLanceDbVectors(folder),
  },
  {
    name: 'LangChain MemoryVectorStore',
    kind: 'vectors',
    isInMemory: true,
    maxPassages: MEMORY_PEER_PASSAGES,
    open: async () => (await import('./contenders/open-langchain.ts')).openLangChain(),
  },
  {
    name: 'FTS5 and sqlite-vec',
    kind: 'both',
    note: 'joined by reciprocal ranks',
    open: async (folder) => (await import('./contenders/open-fts5-and-vec.ts')).openFts5AndVec(folder),
  },
  {
    name: 'Newsdesk',
    kind: 'both',
    note: 'the whole search: ranked by everything, with texts',
    open: async (folder) => (await import('./contenders/open-newsdesk-store.ts')).openNewsdeskSearch(folder),
  },
]

/** What the others of a kind are measured against: the exact one. */
export const REFERENCE: Readonly<Record<Kind, string>> = {
  words: 'FTS5',
  vectors: 'sqlite-vec',
  both: 'FTS5 and sqlite-vec',
}

/** Reads words as Newsdesk does: what differs from it differs in the ranking, not in the reading. */
export const SAME_READING: Readonly<Partial<Record<Kind, string>>> = { words: 'FTS5, our words' }

export function findEntry(kind: string, name: string): Entry {
  const entry = ENTRIES.find((one) => one.kind === kind && one.name === name)
  if (!entry) throw new Error(`there is no contender ${name} for ${kind}`)
  return entry
}
