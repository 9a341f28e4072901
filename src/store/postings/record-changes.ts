import type { Write } from '../database.ts'
import { inGroups } from '../in-groups.ts'
import { nextRevision } from './index-state.ts'

const ROWS_PER_STATEMENT = 100

/** Writes down that versions have the times that their rows have now. */
export async function recordMoves(transaction: Write, seqs: readonly number[]): Promise<void> {
  for (const group of inGroups(seqs, ROWS_PER_STATEMENT)) {
    const rows = await transaction
      .selectFrom('article_versions')
      .select(['seq', 'known_from', 'known_until', 'dated_at'])
      .where('seq', 'in', group)
      .orderBy('seq')
      .execute()
    for (const row of rows) await record(transaction, row)
  }
}

/** Writes down that versions are gone. */
export async function recordRemovals(transaction: Write, seqs: readonly number[]): Promise<void> {
  for (const seq of seqs) await record(transaction, { seq, known_from: null, known_until: null, dated_at: null })
}

async function record(
  transaction: Write,
  row: { seq: number; known_from: number | null; known_until: number | null; dated_at: number | null },
): Promise<void> {
  const revision = await nextRevision(transaction)
  await transaction
    .insertInto('posting_changes')
    .values({ revision, ...row })
    .execute()
}
