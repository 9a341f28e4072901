import type { DigestId } from '../../domain/ids.ts'
import type { Clock } from '../../ports/clock.ts'
import type { DigestRun, DigestStore } from '../../ports/store/digest-store.ts'
import type { Database } from '../database.ts'
import { claimRun } from './claim-run.ts'
import { readMessage } from './outbox-row.ts'
import { deliveredTo, getDigest, lastDelivered, newestFor, toldArticles, undeliveredTo } from './read-digests.ts'
import { readRun } from './read-run.ts'
import { recordFailure, recordPosted } from './record-outcome.ts'
import { takeOutbox } from './take-outbox.ts'
import { writeDigest } from './write-digest.ts'

export function createDigestStore({ database, clock }: { database: Database; clock: Clock }): DigestStore {
  const { read } = database
  return {
    claimRun: (run, now) => claimRun(database, run, now),
    getRun: (key) => readRun(read, key),
    write: (runKey, digest, messages, options) => writeDigest(database, { runKey, digest, messages, ...options }),
    finishRun: (run, state) => finishRun(database, { ...run, state, nowMs: clock.now().getTime() }),
    get: (id) => getDigest(read, id),
    newestFor: (channel) => newestFor(read, channel),
    undeliveredTo: (channel) => undeliveredTo(read, channel),
    deliveredTo: (channel, limit) => deliveredTo(read, channel, limit),
    async lastDelivered(subscriptionId) {
      const last = await lastDelivered(read, subscriptionId)
      return last && { id: last.id, to: last.to }
    },
    toldArticles: (channel, ids) => toldArticles(read, channel, ids),
    takeOutbox: (options) => takeOutbox(database, options),
    recordPosted: (key, ts) => recordPosted(database, key, ts),
    recordFailure: (key, failure) => recordFailure(database, key, failure),
    outboxOf: (digestId) => outboxOf(database, digestId),
  }
}

interface Ending {
  readonly key: string
  readonly claimedBy?: string
  readonly state: DigestRun['state']
  readonly nowMs: number
}

async function finishRun(database: Database, { key, claimedBy, state, nowMs }: Ending): Promise<void> {
  await database.write((transaction) =>
    transaction
      .updateTable('digest_runs')
      .set({ state, finished_at: nowMs })
      .where('key', '=', key)
      .where(({ and, eb, or }) => {
        const isOwn = and([eb('state', '=', 'claimed'), eb('claimed_by', '=', claimedBy ?? '')])
        return state === 'empty' ? isOwn : or([isOwn, eb('state', '=', 'written')])
      })
      .execute(),
  )
}

async function outboxOf({ read }: Database, digestId: DigestId) {
  const rows = await read
    .selectFrom('outbox')
    .selectAll()
    .where('digest_id', '=', digestId)
    .orderBy('position')
    .orderBy('seq')
    .execute()
  return rows.map(readMessage)
}
