import type { Contender } from '../contender.ts'
import { loadPeer } from './load-peer.ts'
import { passagesOf } from './passages-of.ts'

interface OramaModule {
  create(options: { schema: Record<string, string> }): object
  insertMultiple(database: object, documents: readonly object[]): Promise<unknown>
  search(
    database: object,
    query: { term: string; limit: number; boost: Record<string, number> },
  ): Promise<{ readonly hits: readonly { readonly id: string }[] }>
}

/** Orama as it comes, titles of double weight. */
export async function openOrama(): Promise<Contender> {
  const { create, insertMultiple, search } = await loadPeer<OramaModule>('@orama/orama')
  const database = create({ schema: { title: 'string', text: 'string' } })
  return {
    async add(article, number) {
      await insertMultiple(database, passagesOf(article, number))
    },
    async find({ terms }, limit) {
      const { hits } = await search(database, { term: terms.join(' '), limit, boost: { title: 2 } })
      return hits.map(({ id }) => id)
    },
  }
}
