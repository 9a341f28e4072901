import type { Read, Write } from '../database.ts'
import { documentsPage } from './segment.ts'

const PAGES_PER_STEP = 500

/** Removes some pages of a segment that was replaced, at the end the segment. Returns whether there was one. */
export async function removeDropped(transaction: Write): Promise<boolean> {
  const dropped = await findDropped(transaction)
  if (dropped === undefined) return false
  const pages = transaction
    .selectFrom('posting_pages')
    .select('id')
    .where('id', '>=', documentsPage(dropped))
    .where('id', '<', documentsPage(dropped + 1))
    .limit(PAGES_PER_STEP)
  const { numDeletedRows } = await transaction
    .deleteFrom('posting_pages')
    .where('id', 'in', pages)
    .executeTakeFirstOrThrow()
  if (Number(numDeletedRows) < PAGES_PER_STEP)
    await transaction.deleteFrom('posting_segments').where('id', '=', dropped).execute()
  return true
}

export async function findDropped(read: Read): Promise<number | undefined> {
  const query = read.selectFrom('posting_segments').select('id').where('state', '=', 'dropped').orderBy('id').limit(1)
  return (await query.executeTakeFirst())?.id
}
