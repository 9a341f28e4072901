import type { Contender } from '../contender.ts'
import { loadPeer } from './load-peer.ts'
import { passagesOf } from './passages-of.ts'

interface MiniSearch {
  addAll(documents: readonly object[]): void
  search(query: string, options: { boost: Record<string, number> }): readonly { readonly id: string }[]
}

interface MiniSearchModule {
  readonly default: new (options: { fields: readonly string[] }) => MiniSearch
}

/** MiniSearch as it comes, titles of double weight. */
export async function openMiniSearch(): Promise<Contender> {
  const { default: Index } = await loadPeer<MiniSearchModule>('minisearch')
  const index = new Index({ fields: ['title', 'text'] })
  return {
    async add(article, number) {
      index.addAll(passagesOf(article, number))
    },
    async find({ terms }, limit) {
      return index
        .search(terms.join(' '), { boost: { title: 2 } })
        .slice(0, limit)
        .map(({ id }) => id)
    },
  }
}
