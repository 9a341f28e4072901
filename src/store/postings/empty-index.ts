import type { Write } from '../database.ts'
import { belowNewest } from './below-newest.ts'
import { nextRevision, updateState } from './index-state.ts'

/** Drops everything that is in the index, and has it taken in again from the texts. */
export async function emptyIndex(transaction: Write): Promise<void> {
  await transaction.updateTable('posting_segments').set({ state: 'dropped' }).execute()
  await transaction.deleteFrom('posting_batches').execute()
  await transaction.deleteFrom('posting_changes').execute()
  const revision = await nextRevision(transaction)
  await updateState(transaction, {
    job: null,
    flushed_through: revision,
    trimmed_through: revision,
    build_below: await belowNewest(transaction),
  })
}
