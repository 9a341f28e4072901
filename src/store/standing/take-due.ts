import type { ArticleId } from '../../domain/ids.ts'
import type { StandingCheck, StandingStore } from '../../ports/store/standing-store.ts'
import type { Database, Read, Write } from '../database.ts'
import { toMs } from '../instants.ts'
import { readStandingQuestion, type StandingRow } from './standing-row.ts'

type Options = Parameters<StandingStore['takeDue']>[0]

/** While nothing came in, this is one look at an index, and no write. */
export async function takeDue(database: Database, options: Options): Promise<readonly StandingCheck[]> {
  const newest = await newestVersion(database.read)
  const due = await selectDue(database.read, { newest, nowMs: toMs(options.now), limit: 1 })
  if (due.length === 0) return []
  return database.write(async (transaction) => {
    const rows = await selectDue(transaction, { newest, nowMs: toMs(options.now), limit: options.limit })
    const checks: StandingCheck[] = []
    for (const row of rows) checks.push(await takeOne(transaction, row, { ...options, newest }))
    return checks
  })
}

async function newestVersion(read: Read): Promise<number> {
  const query = read.selectFrom('article_versions').select(({ fn }) => fn.max('seq').as('seq'))
  return Number((await query.executeTakeFirst())?.seq ?? 0)
}

function selectDue(
  from: Read | Write,
  { newest, nowMs, limit }: { newest: number; nowMs: number; limit: number },
): Promise<StandingRow[]> {
  return from
    .selectFrom('standing_questions')
    .selectAll()
    .where('state', '=', 'open')
    .where('checked_to', '<', newest)
    .where('expires_at', '>', nowMs)
    .where((or) => or.or([or('not_before', 'is', null), or('not_before', '<=', nowMs)]))
    .where((or) => or.or([or('lease_until', 'is', null), or('lease_until', '<=', nowMs)]))
    .orderBy('checked_to')
    .orderBy('opened_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

async function takeOne(
  transaction: Write,
  row: StandingRow,
  { owner, leaseUntil, maxArrivals, newest }: Options & { newest: number },
): Promise<StandingCheck> {
  const versions = await transaction
    .selectFrom('article_versions')
    .select(['seq', 'article_id'])
    .where('seq', '>', row.checked_to)
    .where('seq', '<=', newest)
    .orderBy('seq')
    .limit(maxArrivals)
    .execute()
  await transaction
    .updateTable('standing_questions')
    .set({ owner, lease_until: toMs(leaseUntil) })
    .where('id', '=', row.id)
    .execute()
  const isWhole = versions.length < maxArrivals
  return {
    question: readStandingQuestion(row),
    arrivals: [...new Set(versions.map(({ article_id }) => article_id as ArticleId))],
    mark: isWhole ? newest : (versions.at(-1)?.seq ?? newest),
  }
}
