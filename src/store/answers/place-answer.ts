import type { AnswerPlace, AnswerRecord } from '../../ports/store/answer-store.ts'
import type { Write } from '../database.ts'
import { parseStored } from '../parse-stored.ts'
import { saveAnswer } from './save-answer.ts'

/** Remembers a message that an answer stands in, by its position. Of an answer that was forgotten nothing is kept. */
export async function placeAnswer(
  transaction: Write,
  id: string,
  { ts, position }: { ts: string; position: number },
): Promise<void> {
  const row = await transaction.selectFrom('answers').select('record').where('id', '=', id).executeTakeFirst()
  const record = row && parseStored<AnswerRecord>(row.record)
  if (record?.place) await saveAnswer(transaction, { ...record, place: withMessage(record.place, { ts, position }) })
}

function withMessage(place: AnswerPlace, { ts, position }: { ts: string; position: number }): AnswerPlace {
  if (position === 0) return { ...place, messageTs: ts }
  return { ...place, moreTs: [...new Set([...(place.moreTs ?? []), ts])] }
}
