import type { AnswerRecord } from '../../ports/store/answer-store.ts'
import type { Write } from '../database.ts'
import { parseStored } from '../parse-stored.ts'
import { saveAnswer } from './save-answer.ts'

/** Remembers the message that an answer stands in. Of an answer that was forgotten nothing is kept. */
export async function placeAnswer(transaction: Write, id: string, messageTs: string): Promise<void> {
  const row = await transaction.selectFrom('answers').select('record').where('id', '=', id).executeTakeFirst()
  const record = row && parseStored<AnswerRecord>(row.record)
  if (record?.place) await saveAnswer(transaction, { ...record, place: { ...record.place, messageTs } })
}
