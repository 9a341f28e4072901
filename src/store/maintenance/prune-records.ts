import type { Clock } from '../../ports/clock.ts'
import type { PrunedRecords, RecordBounds } from '../../ports/store.ts'
import type { Database, OpenDatabase } from '../database.ts'
import { toMs } from '../instants.ts'
import { pruneDigests } from './prune-digests.ts'
import { pruneRuns } from './prune-runs.ts'
import { repeatStep } from './repeat-step.ts'

const ROWS_PER_STEP = 500

type Step = (database: Database, beforeMs: number, limit: number) => Promise<number>

/** Removes what is older than the bounds, a few rows at a time; others may do the same meanwhile. */
export async function pruneRecords(
  { database, clock }: { database: OpenDatabase; clock: Clock },
  bounds: RecordBounds,
): Promise<PrunedRecords> {
  const { desk } = database
  const repeat = (step: Step, before: string, on: Database = desk): Promise<number> =>
    repeatStep(ROWS_PER_STEP, (limit) => step(on, toMs(before), limit))
  return {
    payloads: await repeat(dropPayloads, bounds.payloads),
    answers: await repeat(pruneAnswers, bounds.answers),
    questions: await repeat(pruneStanding, bounds.answers),
    events: await repeat(pruneEvents, bounds.answers),
    messages: await repeat(pruneOutbox, bounds.answers),
    digests: await pruneDigests(desk, toMs(bounds.bookkeeping)),
    runs: await pruneRuns(desk, { beforeMs: toMs(bounds.bookkeeping), nowMs: clock.now().getTime() }),
    spend: await repeat(pruneSpend, bounds.bookkeeping),
    feedItems: await repeat(pruneFeedItems, bounds.bookkeeping, database),
  }
}

/** What was never finished keeps its claim, so that nobody begins anew, but not what somebody wrote. */
async function dropPayloads({ write }: Database, beforeMs: number, limit: number): Promise<number> {
  return write(async (transaction) => {
    const stale = transaction
      .selectFrom('event_claims')
      .select('id')
      .where('claimed_at', '<', beforeMs)
      .where('payload', 'is not', null)
      .limit(limit)
    const query = transaction.updateTable('event_claims').set({ payload: null }).where('id', 'in', stale)
    return Number((await query.executeTakeFirst()).numUpdatedRows)
  })
}

async function pruneAnswers({ write }: Database, beforeMs: number, limit: number): Promise<number> {
  return write(async (transaction) => {
    const old = transaction.selectFrom('answers').select('id').where('answered_at', '<', beforeMs).limit(limit)
    return Number((await transaction.deleteFrom('answers').where('id', 'in', old).executeTakeFirst()).numDeletedRows)
  })
}

async function pruneEvents({ write }: Database, beforeMs: number, limit: number): Promise<number> {
  return write(async (transaction) => {
    const old = transaction.selectFrom('event_claims').select('id').where('claimed_at', '<', beforeMs).limit(limit)
    const query = transaction.deleteFrom('event_claims').where('id', 'in', old)
    return Number((await query.executeTakeFirst()).numDeletedRows)
  })
}

async function pruneSpend({ write }: Database, beforeMs: number, limit: number): Promise<number> {
  return write(async (transaction) => {
    const old = transaction
      .selectFrom('spend')
      .select('reservation_id')
      .where('reserved_at', '<', beforeMs)
      .limit(limit)
    const query = transaction.deleteFrom('spend').where('reservation_id', 'in', old)
    return Number((await query.executeTakeFirst()).numDeletedRows)
  })
}

async function pruneStanding({ write }: Database, beforeMs: number, limit: number): Promise<number> {
  return write(async (transaction) => {
    const over = transaction
      .selectFrom('standing_questions')
      .select('id')
      .where('expires_at', '<', beforeMs)
      .limit(limit)
    const query = transaction.deleteFrom('standing_questions').where('id', 'in', over)
    return Number((await query.executeTakeFirst()).numDeletedRows)
  })
}

/** Messages of digests go with their digest. */
async function pruneOutbox({ write }: Database, beforeMs: number, limit: number): Promise<number> {
  return write(async (transaction) => {
    const old = transaction
      .selectFrom('outbox')
      .select('seq')
      .where('digest_id', 'is', null)
      .where('state', 'in', ['posted', 'failed'])
      .where('written_at', '<', beforeMs)
      .limit(limit)
    return Number((await transaction.deleteFrom('outbox').where('seq', 'in', old).executeTakeFirst()).numDeletedRows)
  })
}

async function pruneFeedItems({ write }: Database, beforeMs: number, limit: number): Promise<number> {
  return write(async (transaction) => {
    const old = transaction.selectFrom('feed_items').select('key').where('read_at', '<', beforeMs).limit(limit)
    return Number(
      (await transaction.deleteFrom('feed_items').where('key', 'in', old).executeTakeFirst()).numDeletedRows,
    )
  })
}
