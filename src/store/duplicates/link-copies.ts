import type { Write } from '../database.ts'
import type { Wording } from './wording.ts'

/** Links all articles of one wording to their origin: another wording's, or the first of their own. */
export async function linkCopies(transaction: Write, wording: Wording, originId: string | null): Promise<void> {
  if (wording.duplicateOf !== originId)
    await transaction
      .updateTable('articles')
      .set({ duplicate_of: originId })
      .where('id', '=', wording.firstId)
      .execute()
  const copiesOf = originId ?? wording.firstId
  await transaction
    .updateTable('articles')
    .set({ duplicate_of: copiesOf })
    .where('content_hash', '=', wording.hash)
    .where('id', '<>', wording.firstId)
    .where((or) => or.or([or('duplicate_of', 'is', null), or('duplicate_of', '<>', copiesOf)]))
    .execute()
}
