import type { AnswerStore } from '../../ports/store/answer-store.ts'
import type { Database } from '../database.ts'
import { toMs } from '../instants.ts'

type Feedback = Parameters<AnswerStore['recordFeedback']>

/** One verdict per person, the last one. Of an answer that was forgotten nothing is kept. */
export async function recordFeedback(database: Database, id: Feedback[0], feedback: Feedback[1]): Promise<void> {
  const row = { person: feedback.person, verdict: feedback.verdict, given_at: toMs(feedback.at) }
  await database.write(async (transaction) => {
    const answer = await transaction.selectFrom('answers').select('id').where('id', '=', id).executeTakeFirst()
    if (!answer) return
    await transaction
      .insertInto('answer_feedback')
      .values({ answer_id: id, ...row })
      .onConflict((conflict) => conflict.columns(['answer_id', 'person']).doUpdateSet(row))
      .execute()
  })
}
