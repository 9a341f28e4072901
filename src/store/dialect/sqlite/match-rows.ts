import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../database.ts'
import { BEGINNING_MS, FOREVER_MS } from '../../instants.ts'
import type { Visibility } from '../full-text.ts'
import { fullTextQuery } from './full-text-query.ts'
import type { WordIndex } from './word-index.ts'

export interface MatchQuery {
  readonly terms: readonly string[]
  readonly visible: Visibility
  readonly limit: number
}

/** `negative` is BM25 as SQLite has it: the lower, the better. */
export interface MatchedRow {
  readonly articleId: string
  readonly version: number
  readonly ordinal: number
  readonly negative: number
}

type Candidate = MatchedRow & { readonly knownFrom: number }

/** How many more than asked for are looked at, so that ties and rows dated in the future hardly ever need a second look. */
const SPARE_CANDIDATES = 50

/**
 * The best rows for any of the words, equal ones by id. bm25() in the select list, sorted by its name, is up to twice as fast
 * as `order by rank`.
 */
export async function matchRows(read: Read, index: WordIndex, query: MatchQuery): Promise<readonly MatchedRow[]> {
  if (query.terms.length === 0) return []
  const current = (await asksForCurrent(read, query.visible)) ? await matchCurrent(read, index, query) : undefined
  return current ?? matchVisible(read, index, query)
}

/** Whether the rows that are current now are all that could be seen then, apart from what is dated in the future. */
async function asksForCurrent(read: Read, { asOfMs, datedFromMs, datedBeforeMs }: Visibility): Promise<boolean> {
  if (datedFromMs !== BEGINNING_MS || datedBeforeMs !== FOREVER_MS) return false
  const replacedLater = await read
    .selectFrom('article_versions')
    .select('seq')
    .where('known_until', '>', asOfMs)
    .where('known_until', '<', FOREVER_MS)
    .limit(1)
    .executeTakeFirst()
  return replacedLater === undefined
}

/**
 * The common case: only the best few rows are looked up, which saves a third of the time. undefined when they don't settle
 * the order, because too many are hidden or equal.
 */
async function matchCurrent(
  read: Read,
  index: WordIndex,
  { terms, visible, limit }: MatchQuery,
): Promise<readonly MatchedRow[] | undefined> {
  const wanted = limit + SPARE_CANDIDATES
  const { rows } = await sql<Candidate>`
    select ${rowColumns(index)}, r.known_from as "knownFrom", c.negative
    from (select rowid as seq, ${score(index)} as negative from ${sql.table(index.words)}
      where ${matches(index, terms)} and rowid not in (${index.replaced})
      order by negative limit ${wanted}) c
    cross join ${sql.table(index.rows)} r on r.seq = c.seq`.execute(read)
  const worst = Math.max(...rows.map(({ negative }) => negative))
  const best = rows.filter(({ knownFrom }) => knownFrom <= visible.asOfMs).toSorted(compareRows)
  const last = best[limit - 1]
  if (rows.length < wanted || (last && last.negative < worst)) return best.slice(0, limit)
  return undefined
}

/** Every match is looked up first, and scored only when it is visible. `cross join` keeps that order. */
async function matchVisible(
  read: Read,
  index: WordIndex,
  { terms, visible, limit }: MatchQuery,
): Promise<readonly MatchedRow[]> {
  const { rows } = await sql<MatchedRow>`
    select ${rowColumns(index)}, ${score(index)} as negative
    from ${sql.table(index.words)} cross join ${sql.table(index.rows)} r on r.seq = ${sql.table(index.words)}.rowid
    where ${matches(index, terms)}
      and r.known_from <= ${visible.asOfMs} and r.known_until > ${visible.asOfMs}
      and r.dated_at >= ${visible.datedFromMs} and r.dated_at < ${visible.datedBeforeMs}
    order by negative, r.article_id, r.version, ordinal limit ${limit}`.execute(read)
  return rows
}

function rowColumns({ ordinal }: WordIndex): RawBuilder<unknown> {
  return sql`r.article_id as "articleId", r.version, ${ordinal} as ordinal`
}

/** Title 2, lead 2, body 1. */
function score({ words }: WordIndex): RawBuilder<number> {
  return sql`bm25(${sql.table(words)}, 2, 2, 1)`
}

function matches({ words }: WordIndex, terms: readonly string[]): RawBuilder<boolean> {
  return sql`${sql.table(words)} match ${fullTextQuery(terms)}`
}

function compareRows(a: MatchedRow, b: MatchedRow): number {
  if (a.negative !== b.negative) return a.negative - b.negative
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1
  return a.version - b.version || a.ordinal - b.ordinal
}
