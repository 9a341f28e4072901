import { sql } from 'kysely'
import type { ArticleId } from '../../domain/ids.ts'
import type { ArticleDraft } from '../../ports/store/article-store.ts'
import type { Write } from '../database.ts'
import { runKept } from '../run-kept.ts'
import type { BandIndex } from './create-band-index.ts'
import type { Matcher } from './create-matcher.ts'
import { findSimilarTo } from './find-similar.ts'
import { rememberWording } from './remember-wording.ts'
import { settleLinks } from './settle-links.ts'

interface NewArticle {
  readonly id: ArticleId
  readonly draft: ArticleDraft
  readonly knownAtMs: number
}

/** Links an article that was just stored with the others that have its words. Returns the one to name as its twin, if any. */
export async function linkNewArticle(
  transaction: Write,
  article: NewArticle,
  matcher: Matcher,
): Promise<ArticleId | undefined> {
  const { id, draft, knownAtMs } = article
  await rememberWording(transaction, draft, matcher.bands)
  if (await isAlone(transaction, article, matcher.bands)) return undefined
  const settled = await settleLinks(transaction, new Map([[draft.contentHash, knownAtMs]]), matcher)
  return findTwin(transaction, id, settled)
}

/** So it is for nearly all articles; the rest of the work is then saved. */
async function isAlone(transaction: Write, { id, draft }: NewArticle, bands: BandIndex): Promise<boolean> {
  const { contentHash, signature } = draft
  if (await hasCopy(transaction, id, contentHash)) return false
  if (signature === undefined) return true
  return (await findSimilarTo(transaction, { hash: contentHash, signature }, bands)).length === 0
}

async function hasCopy(transaction: Write, id: ArticleId, contentHash: string): Promise<boolean> {
  const rows = await runKept(transaction, { name: 'copy of an article', parameters: [contentHash, id] }, () =>
    transaction
      .selectFrom('articles')
      .select('id')
      .where('content_hash', '=', contentHash)
      .where('id', '<>', id)
      .limit(sql.lit(1))
      .compile(),
  )
  return rows.length > 0
}

/** What the article repeats; for one that turns out to be the origin, the first of its copies. */
async function findTwin(
  transaction: Write,
  id: ArticleId,
  settled: ReadonlySet<string>,
): Promise<ArticleId | undefined> {
  const rows = await transaction
    .selectFrom('articles')
    .select(['id', 'duplicate_of'])
    .where('content_hash', 'in', [...settled])
    .where((or) => or.or([or('id', '=', id), or('duplicate_of', '=', id)]))
    .orderBy('known_at')
    .orderBy('id')
    .execute()
  const own = rows.find((row) => row.id === id)?.duplicate_of
  return (own ?? rows.find((row) => row.duplicate_of === id)?.id) as ArticleId | undefined
}
