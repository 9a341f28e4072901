import type { ArticleVersion } from '../../domain/article.ts'
import type { ArticleId } from '../../domain/ids.ts'
import type { Read } from '../database.ts'
import { BEGINNING_MS, fromMs } from '../instants.ts'

/** The versions of an article, by number. */
export async function readHistory(read: Read, id: ArticleId): Promise<readonly ArticleVersion[]> {
  const rows = await read
    .selectFrom('article_versions')
    .select(['version', 'seen_at', 'known_from', 'title', 'content_hash', 'words'])
    .where('article_id', '=', id)
    .orderBy('version')
    .execute()
  return rows.map(({ version, seen_at, known_from, title, content_hash, words }) => ({
    version,
    seenAt: fromMs(seen_at),
    ...(known_from > BEGINNING_MS && { knownFrom: fromMs(known_from) }),
    title,
    contentHash: content_hash,
    words,
  }))
}
