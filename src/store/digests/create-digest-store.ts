import type { DigestId } from '../../domain/ids.ts'
import type { Clock } from '../../ports/clock.ts'
import type { DigestRun, DigestStore } from '../../ports/store/digest-store.ts'
import type { Database } from '../database.ts'
import { claimRun } from './claim-run.ts'
import { readMessage } from './outbox-row.ts'
import { deliveredTo, getDigest, lastDelivered, toldArticles, undeliveredTo } from './read-digests.ts'
import { readRun } from './read-run.ts'
import { recordFailure, recordPosted } from './record-outcome.ts'
import { takeOutbox } from './take-outbox.ts'
import { writeDigest } from './write-digest.ts'

export function createDigestStore({ database, clock }: { database: Database; clock: Clock }): DigestStore {
  const { read } = database
  return {
    claimRun: (run, now) => claimRun(database, run, now),
    getRun: (key) => readRun(read, key),
    write: (runKey, digest, messages) => writeDigest(database, { runKey, digest, messages }),
    finishRun: (key, state) => finishRun(database, { key, state, nowMs: clock.now().getTime() }),
    get: (id) => getDigest(read, id),
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

/** The first ending counts; and what is written is not empty, whoever comes late to say so. */
async function finishRun(
  database: Database,
  { key, state, nowMs }: { key: string; state: DigestRun['state']; nowMs: number },
): Promise<void> {
  await database.write((transaction) =>
    transaction
      .updateTable('digest_runs')
      .set({ state, finished_at: nowMs })
      .where('key', '=', key)
      .where('state', 'in', state === 'empty' ? ['claimed'] : ['claimed', 'written'])
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
