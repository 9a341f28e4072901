import type { AnswerPlace, AnswerRecord } from '../../ports/store/answer-store.ts'
import type { Write } from '../database.ts'
import { parseStored } from '../parse-stored.ts'
import { saveAnswer } from './save-answer.ts'

/** Remembers where an answer was posted. Of an answer that was forgotten nothing is kept. */
export async function placeAnswer(transaction: Write, id: string, place: AnswerPlace): Promise<void> {
  const record = await readRecord(transaction, id)
  if (record) await saveAnswer(transaction, { ...record, place })
}

/** Remembers a message that an answer stands in, by its position. Of an answer that was forgotten nothing is kept. */
export async function placeMessage(
  transaction: Write,
  id: string,
  { ts, position }: { ts: string; position: number },
): Promise<void> {
  const record = await readRecord(transaction, id)
  if (record?.place) await saveAnswer(transaction, { ...record, place: withMessage(record.place, { ts, position }) })
}

async function readRecord(transaction: Write, id: string): Promise<AnswerRecord | undefined> {
  const row = await transaction.selectFrom('answers').select('record').where('id', '=', id).executeTakeFirst()
  return row && parseStored<AnswerRecord>(row.record)
}

function withMessage(place: AnswerPlace, { ts, position }: { ts: string; position: number }): AnswerPlace {
  if (position === 0) return { ...place, messageTs: ts }
  return { ...place, moreTs: [...new Set([...(place.moreTs ?? []), ts])] }
}
