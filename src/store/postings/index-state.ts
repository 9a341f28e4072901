import type { Selectable } from 'kysely'
import type { Read, Write } from '../database.ts'
import { onlyRow, runKept } from '../run-kept.ts'
import type { PostingStateTable } from '../tables.ts'

export type IndexState = Selectable<PostingStateTable>

/** The only row of its table. */
const STATE_ID = 1

export async function readState(read: Read): Promise<IndexState> {
  return read.selectFrom('posting_state').selectAll().where('id', '=', STATE_ID).executeTakeFirstOrThrow()
}

/**
 * A number for what is written next. The row stays locked until the end of the transaction, so that revisions are committed
 * in their order: a reader that knows one knows all before it.
 */
export async function nextRevision(transaction: Write): Promise<number> {
  return nextRevisions(transaction, 1)
}

/** The first of so many numbers in a row. */
export async function nextRevisions(transaction: Write, count: number): Promise<number> {
  const rows = await runKept(transaction, { name: 'next revisions', parameters: [count, STATE_ID] }, () =>
    transaction
      .updateTable('posting_state')
      .set(({ eb }) => ({ revision: eb('revision', '+', count) }))
      .where('id', '=', STATE_ID)
      .returning('revision')
      .compile(),
  )
  return onlyRow(rows).revision - count + 1
}

export async function updateState(transaction: Write, values: Partial<Omit<IndexState, 'id'>>): Promise<void> {
  await transaction.updateTable('posting_state').set(values).where('id', '=', STATE_ID).execute()
}
