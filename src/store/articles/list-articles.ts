import type { Article } from '../../domain/article.ts'
import type { ArticleFilter } from '../../ports/store/article-store.ts'
import type { Read } from '../database.ts'
import { toMs } from '../instants.ts'
import { articleQuery } from './article-query.ts'
import { readArticle } from './read-article.ts'

/** Current versions, newest first. Without `knownBefore`, what is dated in the future is left out. */
export async function listArticles(read: Read, filter: ArticleFilter, nowMs: number): Promise<readonly Article[]> {
  const { knownFrom, knownBefore, seenFrom, seenBefore, sourceId, limit } = filter
  const rows = await articleQuery(read)
    .whereRef('v.version', '=', 'a.current_version')
    .where('a.known_at', '<', knownBefore === undefined ? nowMs + 1 : toMs(knownBefore))
    .$if(knownFrom !== undefined, (query) => query.where('a.known_at', '>=', toMs(knownFrom ?? '')))
    .$if(seenFrom !== undefined, (query) => query.where('a.first_seen_at', '>=', toMs(seenFrom ?? '')))
    .$if(seenBefore !== undefined, (query) => query.where('a.first_seen_at', '<', toMs(seenBefore ?? '')))
    .$if(sourceId !== undefined, (query) => query.where('a.source_id', '=', sourceId ?? ''))
    .orderBy('a.known_at', 'desc')
    .orderBy('a.id')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute()
  return rows.map(readArticle)
}
