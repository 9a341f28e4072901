import type { FeedbackCounts } from '../../ports/store/answer-store.ts'
import type { Read } from '../database.ts'

export async function readFeedback(read: Read, id: string): Promise<FeedbackCounts> {
  const rows = await read
    .selectFrom('answer_feedback')
    .select(({ fn }) => ['verdict', fn.countAll<number>().as('people')])
    .where('answer_id', '=', id)
    .groupBy('verdict')
    .execute()
  const count = (verdict: string): number => Number(rows.find((row) => row.verdict === verdict)?.people ?? 0)
  return { good: count('good'), bad: count('bad') }
}
