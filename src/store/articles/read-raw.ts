import type { ArticleId } from '../../domain/ids.ts'
import type { ArticleDraft } from '../../ports/store/article-store.ts'
import type { Read } from '../database.ts'
import { decompressRaw } from './compress-raw.ts'

/** The input of the current version, or of the numbered one, as it came. */
export async function readRaw(read: Read, id: ArticleId, version?: number): Promise<ArticleDraft['raw'] | undefined> {
  const query = read
    .selectFrom('articles as a')
    .innerJoin('article_versions as v', 'v.article_id', 'a.id')
    .innerJoin('raw_inputs as r', 'r.version_seq', 'v.seq')
    .select(['r.content_type', 'r.encoding', 'r.body'])
    .where('a.id', '=', id)
  const row = await (version === undefined
    ? query.whereRef('v.version', '=', 'a.current_version')
    : query.where('v.version', '=', version)
  ).executeTakeFirst()
  return row && decompressRaw(row)
}
