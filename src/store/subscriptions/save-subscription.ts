import type { Subscription } from '../../domain/digest.ts'
import type { Database } from '../database.ts'
import { toMs, toMsOrNull } from '../instants.ts'

/**
 * A known id keeps its state and its age. Its next run is the one given; without one, it is kept as long as the schedule
 * stays the same.
 */
export async function saveSubscription(database: Database, subscription: Subscription): Promise<void> {
  const { id, channel, cron, timezone, topics, maxStories } = subscription
  const wanted = { channel, cron, timezone, topics: JSON.stringify(topics), max_stories: maxStories }
  const next_run_at = toMsOrNull(subscription.nextRunAt)
  await database.write(async (transaction) => {
    const known = await transaction.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst()
    if (!known) {
      const state = { state: subscription.state, created_at: toMs(subscription.createdAt), next_run_at }
      await transaction
        .insertInto('subscriptions')
        .values({ id, ...wanted, ...state })
        .execute()
      return
    }
    const isSameSchedule = known.cron === cron && known.timezone === timezone
    const next = next_run_at ?? (isSameSchedule ? known.next_run_at : null)
    await transaction
      .updateTable('subscriptions')
      .set({ ...wanted, next_run_at: next })
      .where('id', '=', id)
      .execute()
  })
}
