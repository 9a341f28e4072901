import type { PassageId } from '../../domain/ids.ts'
import { parsePassageId } from '../articles/passage-id.ts'
import type { Database, Write } from '../database.ts'
import { toHalves, toSigns } from './vector-bytes.ts'

/** Saves the vectors in one short transaction; what is gone or known is left out. */
export async function saveVectors(
  database: Database,
  modelSeq: number,
  vectors: ReadonlyMap<PassageId, Float32Array>,
): Promise<number> {
  return database.write(async (transaction) => {
    let saved = 0
    for (const [id, vector] of vectors) if (await saveOne(transaction, { modelSeq, id, vector })) saved++
    return saved
  })
}

interface OneVector {
  readonly modelSeq: number
  readonly id: PassageId
  readonly vector: Float32Array
}

async function saveOne(transaction: Write, { modelSeq, id, vector }: OneVector): Promise<boolean> {
  const passage = await findPassage(transaction, id)
  if (!passage) return false
  const row = await transaction
    .insertInto('passage_vectors')
    .values({ model_seq: modelSeq, passage_seq: passage.seq, vector: toHalves(vector) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('seq')
    .executeTakeFirst()
  if (!row) return false
  const signs = new Uint8Array(toSigns(vector).buffer)
  await transaction
    .insertInto('passage_signs')
    .values({ vector_seq: row.seq, model_seq: modelSeq, known_from: passage.known_from, signs })
    .execute()
  return true
}

async function findPassage(transaction: Write, id: PassageId) {
  const place = parsePassageId(id)
  if (!place) return undefined
  return transaction
    .selectFrom('passages')
    .select(['seq', 'known_from'])
    .where('article_id', '=', place.articleId)
    .where('version', '=', place.version)
    .where('ordinal', '=', place.ordinal)
    .executeTakeFirst()
}
