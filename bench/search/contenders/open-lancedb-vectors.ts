import type { Contender } from '../contender.ts'
import { createLanceTable, type LanceDb } from './create-lance-table.ts'
import { loadPeer } from './load-peer.ts'

/** LanceDB with its usual index of vectors and its usual number of probes. */
export async function openLanceDbVectors(folder: string): Promise<Contender> {
  const { connect, Index } = await loadPeer<LanceDb>('@lancedb/lancedb')
  const table = await createLanceTable(await connect(folder))
  return {
    async add({ vectors }, number) {
      await table.add(vectors.map((vector, at) => ({ id: `${number}.${at}`, vector: Array.from(vector) })))
    },
    async finish() {
      const filled = await table.filled()
      await filled.createIndex('vector', { config: Index.ivfPq({ distanceType: 'cosine' }) })
      await filled.optimize()
    },
    async find({ vector }, limit) {
      const query = (await table.filled()).query().nearestTo(vector).distanceType('cosine')
      const rows = await query.select(['id']).limit(limit).toArray()
      return rows.map(({ id }) => id)
    },
    async [Symbol.asyncDispose]() {
      await table[Symbol.asyncDispose]()
    },
  }
}
