import type { Article } from '../../domain/article.ts'
import type { ArticleId } from '../../domain/ids.ts'
import type { Timestamp } from '../../domain/timestamp.ts'
import type { Read } from '../database.ts'
import { inGroups } from '../in-groups.ts'
import { toMs } from '../instants.ts'
import { articleQuery } from './article-query.ts'
import { readArticle } from './read-article.ts'

const IDS_PER_STATEMENT = 200

/** The current version, or the numbered one. */
export async function getArticle(read: Read, id: ArticleId, version?: number): Promise<Article | undefined> {
  const query = articleQuery(read).where('a.id', '=', id)
  const row = await (version === undefined
    ? query.whereRef('v.version', '=', 'a.current_version')
    : query.where('v.version', '=', version)
  ).executeTakeFirst()
  return row && readArticle(row)
}

/** In the order of `ids`; with `asOf`, the versions of then. */
export async function getArticles(
  read: Read,
  ids: readonly ArticleId[],
  { asOf }: { asOf?: Timestamp } = {},
): Promise<readonly Article[]> {
  const found = new Map<ArticleId, Article>()
  for (const group of inGroups(ids, IDS_PER_STATEMENT))
    for (const article of await getGroup(read, group, asOf)) found.set(article.id, article)
  return ids.flatMap((id) => found.get(id) ?? [])
}

async function getGroup(read: Read, ids: readonly ArticleId[], asOf?: Timestamp): Promise<readonly Article[]> {
  const query = articleQuery(read).where('a.id', 'in', ids)
  const asOfMs = asOf === undefined ? undefined : toMs(asOf)
  const rows = await (asOfMs === undefined
    ? query.whereRef('v.version', '=', 'a.current_version')
    : query.where('v.known_from', '<=', asOfMs).where('v.known_until', '>', asOfMs)
  ).execute()
  return rows.map(readArticle)
}
