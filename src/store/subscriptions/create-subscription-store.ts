import type { Selectable } from 'kysely'
import type { Subscription } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { ChannelId, SubscriptionId } from '../../domain/ids.ts'
import type { SubscriptionStore } from '../../ports/store/subscription-store.ts'
import type { Database, Read } from '../database.ts'
import { lastDelivered } from '../digests/read-digests.ts'
import { fromMs, toMs } from '../instants.ts'
import { parseStored } from '../parse-stored.ts'
import type { SubscriptionsTable } from '../tables.ts'
import { saveSubscription } from './save-subscription.ts'

export function createSubscriptionStore(database: Database): SubscriptionStore {
  const { read } = database
  return {
    save: (subscription) => saveSubscription(database, subscription),
    async get(id) {
      const row = await read.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst()
      return row && readSubscription(read, row)
    },
    async list() {
      const rows = await read.selectFrom('subscriptions').selectAll().orderBy('created_at').orderBy('id').execute()
      return Promise.all(rows.map((row) => readSubscription(read, row)))
    },
    remove: (id) => removeSubscription(database, id),
    setState: (id, state) => updateSubscription(database, id, { state }),
    setNextRun: (id, nextRunAt) => updateSubscription(database, id, { next_run_at: toMs(nextRunAt) }),
  }
}

async function updateSubscription(
  database: Database,
  id: SubscriptionId,
  change: { state: string } | { next_run_at: number },
): Promise<void> {
  await database.write((transaction) =>
    transaction.updateTable('subscriptions').set(change).where('id', '=', id).execute(),
  )
}

async function removeSubscription(database: Database, id: SubscriptionId): Promise<void> {
  const { numDeletedRows } = await database.write((transaction) =>
    transaction.deleteFrom('subscriptions').where('id', '=', id).executeTakeFirst(),
  )
  if (numDeletedRows === 0n) throw new NewsdeskError('NOT_FOUND', `there is no subscription ${id}`)
}

async function readSubscription(read: Read, row: Selectable<SubscriptionsTable>): Promise<Subscription> {
  const id = row.id as SubscriptionId
  const last = await lastDelivered(read, id)
  return {
    id,
    channel: row.channel as ChannelId,
    cron: row.cron,
    timezone: row.timezone,
    topics: parseStored<readonly string[]>(row.topics),
    maxStories: row.max_stories,
    state: row.state as Subscription['state'],
    createdAt: fromMs(row.created_at),
    ...(row.next_run_at !== null && { nextRunAt: fromMs(row.next_run_at) }),
    ...(last && { lastDigest: { id: last.id, at: last.at } }),
  }
}
