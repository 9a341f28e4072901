import type { Database } from '../database.ts'

const VECTORS_PER_STEP = 200

/** Deletes some vectors of other models, signs with them; models without vectors lose their number. */
export async function forgetOthers(database: Database, modelSeq: number): Promise<number> {
  return database.write(async (transaction) => {
    const rows = await transaction
      .selectFrom('passage_vectors')
      .select('seq')
      .where('model_seq', '<>', modelSeq)
      .limit(VECTORS_PER_STEP)
      .execute()
    const seqs = rows.map(({ seq }) => seq)
    if (seqs.length > 0) await transaction.deleteFrom('passage_vectors').where('seq', 'in', seqs).execute()
    return seqs.length
  })
}
