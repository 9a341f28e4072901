import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import type { Database, OpenDatabase } from '../database.ts'
import type { FullText } from '../dialect/full-text.ts'
import type { Matcher } from '../duplicates/create-matcher.ts'
import { toMs } from '../instants.ts'
import { pruneArticles } from './prune-articles.ts'
import { pruneDigests } from './prune-digests.ts'
import { repeatStep } from './repeat-step.ts'

interface PruneParts {
  readonly database: OpenDatabase
  readonly fullText: FullText
  readonly log: Log
  readonly matcher: Matcher
}

const ROWS_PER_STEP = 500

/** Removes what is older than the instant, a few rows at a time; a prune that was cut short goes on when run again. */
export async function prune(
  { database, fullText, log, matcher }: PruneParts,
  before: string,
): ReturnType<Store['prune']> {
  const beforeMs = toMs(before)
  const { desk } = database
  const articles = await pruneArticles({ database, fullText, matcher }, beforeMs)
  const answers = await repeatStep(ROWS_PER_STEP, (limit) => pruneAnswers(desk, beforeMs, limit))
  const events = await repeatStep(ROWS_PER_STEP, (limit) => pruneEvents(desk, beforeMs, limit))
  const spend = await repeatStep(ROWS_PER_STEP, (limit) => pruneSpend(desk, beforeMs, limit))
  const digests = await pruneDigests(desk, beforeMs)
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
