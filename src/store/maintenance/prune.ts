import { sql } from 'kysely'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import type { Database, OpenDatabase, Write } from '../database.ts'
import type { Matcher } from '../duplicates/create-matcher.ts'
import { toMs } from '../instants.ts'
import type { PostingIndex } from '../postings/posting-index.ts'
import { pruneArticles } from './prune-articles.ts'
import { pruneDigests } from './prune-digests.ts'
import { repeatStep } from './repeat-step.ts'

interface PruneParts {
  readonly database: OpenDatabase
  readonly postings: PostingIndex
  readonly log: Log
  readonly matcher: Matcher
}

const ROWS_PER_STEP = 500

/** Removes what is older than the instant, a few rows at a time; a prune that was cut short goes on when run again. */
export async function prune(
  { database, postings, log, matcher }: PruneParts,
  before: string,
): ReturnType<Store['prune']> {
  const beforeMs = toMs(before)
  const { desk } = database
  const articles = await pruneArticles({ database, postings, matcher }, beforeMs)
  const answers = await repeatStep(ROWS_PER_STEP, (limit) => pruneAnswers(desk, beforeMs, limit))
  const events = await repeatStep(ROWS_PER_STEP, (limit) => pruneEvents(desk, beforeMs, limit))
  const spend = await repeatStep(ROWS_PER_STEP, (limit) => pruneSpend(desk, beforeMs, limit))
  await repeatStep(ROWS_PER_STEP, (limit) => pruneFeedItems(database, beforeMs, limit))
  const digests = await pruneDigests(desk, beforeMs)
  await repeatStep(ROWS_PER_STEP, (limit) => pruneStanding(desk, beforeMs, limit))
  await repeatStep(ROWS_PER_STEP, (limit) => pruneOutbox(desk, beforeMs, limit))
  log.info({ before, articles, answers, events, spend, digests }, 'pruned')
  return { articles, answers, events }
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
    await resetMarks(transaction)
    const query = transaction.deleteFrom('standing_questions').where('id', 'in', over)
    return Number((await query.executeTakeFirst()).numDeletedRows)
  })
}

/** The newest version may be gone, and its number be given again: what gets it is to be checked too. */
async function resetMarks(transaction: Write): Promise<void> {
  const newest = transaction
    .selectFrom('article_versions')
    .select(({ fn }) => fn.coalesce(fn.max('seq'), sql<number>`0`).as('seq'))
  const { seq } = await newest.executeTakeFirstOrThrow()
  await transaction.updateTable('standing_questions').set({ checked_to: seq }).where('checked_to', '>', seq).execute()
  await transaction.updateTable('marks').set({ position: seq }).where('position', '>', seq).execute()
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
