import type { AnswerRecord } from '../../ports/store/answer-store.ts'
import type { Write } from '../database.ts'
import { toMs } from '../instants.ts'
import { indexCitations } from './index-citations.ts'

/** Inserts or replaces. */
export async function saveAnswer(transaction: Write, record: AnswerRecord): Promise<void> {
  const row = {
    channel: record.place?.channel ?? null,
    thread_ts: record.place?.threadTs ?? null,
    answered_at: toMs(record.answer.answeredAt),
    record: JSON.stringify(record),
  }
  await transaction
    .insertInto('answers')
    .values({ id: record.answer.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  await indexCitations(transaction, record.answer)
}
