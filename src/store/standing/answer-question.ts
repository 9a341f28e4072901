import type { StandingAnswer, StandingCheck } from '../../ports/store/standing-store.ts'
import { saveAnswer } from '../answers/save-answer.ts'
import type { Database, Write } from '../database.ts'
import { toMs } from '../instants.ts'

interface Answering {
  readonly owner: string
  readonly answer: StandingAnswer
}

/** The answer, its messages and what the question remembers of it, or nothing of it. */
export async function answerQuestion(
  database: Database,
  { question, mark }: StandingCheck,
  { owner, answer }: Answering,
): Promise<boolean> {
  return database.write(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('standing_questions')
      .set(({ eb }) => ({
        answers: eb('answers', '+', 1),
        told: JSON.stringify(answer.told),
        checked_to: mark,
        owner: null,
        lease_until: null,
        ...(answer.isLast && { state: 'closed' }),
      }))
      .where('id', '=', question.id)
      .where('state', '=', 'open')
      .where('owner', '=', owner)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) return false
    await saveAnswer(transaction, answer.record)
    await insertMessages(transaction, question, answer)
    return true
  })
}

async function insertMessages(
  transaction: Write,
  { channel, threadTs }: StandingCheck['question'],
  { record, messages, at }: StandingAnswer,
): Promise<void> {
  for (const { key, position, message } of messages)
    await transaction
      .insertInto('outbox')
      .values({
        key,
        answer_id: record.answer.id,
        channel,
        thread_ts: threadTs,
        written_at: toMs(at),
        position,
        message: JSON.stringify(message),
        state: 'pending',
        attempts: 0,
      })
      .execute()
}
