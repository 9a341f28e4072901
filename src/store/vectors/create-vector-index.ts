import type { VectorIndex } from '../../ports/store/vector-index.ts'
import type { Database } from '../database.ts'
import { createNearest } from './create-nearest.ts'
import { findMissing } from './find-missing.ts'
import { forgetOthers } from './forget-others.ts'
import { createModelNames } from './model-names.ts'
import { saveVectors } from './save-vectors.ts'

/**
 * Vectors kept as half-precision numbers, with their signs apart. A search compares signs in memory, bit by bit, and reads
 * the numbers of the most alike only.
 */
export function createVectorIndex(database: Database): VectorIndex {
  const models = createModelNames(database)
  const nearest = createNearest(database.read)
  return {
    async missing(model, after = '0') {
      return findMissing(database.read, { modelSeq: await models.seqOf(model), after: Number(after) })
    },
    async save(model, vectors) {
      return saveVectors(database, await models.seqOf(model), vectors)
    },
    async nearest(query) {
      return nearest({ ...query, modelSeq: await models.seqOf(query.model) })
    },
    async forgetOthers(model) {
      return forgetOthers(database, await models.seqOf(model))
    },
    async count(model) {
      const { rows } = await database.read
        .selectFrom('passage_signs')
        .select(({ fn }) => fn.countAll<number | string>().as('rows'))
        .where('model_seq', '=', await models.seqOf(model))
        .executeTakeFirstOrThrow()
      return Number(rows)
    },
  }
}
