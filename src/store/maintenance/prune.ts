import { sql } from 'kysely'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import type { OpenDatabase, Write } from '../database.ts'
import type { Matcher } from '../duplicates/create-matcher.ts'
import { toMs } from '../instants.ts'
import type { PostingIndex } from '../postings/posting-index.ts'
import { pruneArticles } from './prune-articles.ts'
import { pruneRecords } from './prune-records.ts'

interface PruneParts {
  readonly database: OpenDatabase
  readonly postings: PostingIndex
  readonly clock: Clock
  readonly log: Log
  readonly matcher: Matcher
}

/** Removes what is older than the instant, a few rows at a time; a prune that was cut short goes on when run again. */
export async function prune(
  { database, postings, clock, log, matcher }: PruneParts,
  before: string,
): ReturnType<Store['prune']> {
  const articles = await pruneArticles({ database, postings, matcher }, toMs(before))
  await database.desk.write(resetMarks)
  const records = await pruneRecords({ database, clock }, { answers: before, bookkeeping: before, payloads: before })
  log.info({ before, articles, ...records }, 'pruned')
  return { articles, answers: records.answers, events: records.events }
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
