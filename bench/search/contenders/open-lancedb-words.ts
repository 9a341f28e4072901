import type { Contender } from '../contender.ts'
import { createLanceTable, type LanceDb } from './create-lance-table.ts'
import { loadPeer } from './load-peer.ts'
import { passagesOf } from './passages-of.ts'

/** LanceDB's full text search: title and passage in one column, its English stemming, no positions. */
export async function openLanceDbWords(folder: string): Promise<Contender> {
  const { connect, Index } = await loadPeer<LanceDb>('@lancedb/lancedb')
  const table = await createLanceTable(await connect(folder))
  return {
    async add(article, number) {
      await table.add(passagesOf(article, number).map(({ id, title, text }) => ({ id, text: `${title}\n${text}` })))
    },
    async finish() {
      const filled = await table.filled()
      await filled.createIndex('text', { config: Index.fts({ withPosition: false }) })
      await filled.optimize()
    },
    async find({ terms }, limit) {
      const query = (await table.filled()).query().fullTextSearch(terms.join(' '), { columns: ['text'] })
      const rows = await query.select(['id']).limit(limit).toArray()
      return rows.map(({ id }) => id)
    },
    async [Symbol.asyncDispose]() {
      await table[Symbol.asyncDispose]()
    },
  }
}
