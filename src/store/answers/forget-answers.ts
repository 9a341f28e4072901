import type { Write } from '../database.ts'

/** Deletes answers of a channel or thread, and what was still to be answered there. Returns how many answers. */
export async function forgetAnswers(
  transaction: Write,
  { channel, threadTs }: { channel: string; threadTs: string | undefined },
): Promise<number> {
  const inThread = threadTs === undefined ? {} : { thread_ts: threadTs }
  const place = { channel, ...inThread }
  await transaction
    .deleteFrom('standing_questions')
    .where(({ and }) => and(place))
    .execute()
  await transaction
    .deleteFrom('outbox')
    .where('digest_id', 'is', null)
    .where(({ and }) => and(place))
    .execute()
  const query = transaction.deleteFrom('answers').where(({ and }) => and(place))
  return Number((await query.executeTakeFirst()).numDeletedRows)
}
