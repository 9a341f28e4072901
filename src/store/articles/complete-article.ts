import type { ArticleDraft } from '../../ports/store/article-store.ts'
import type { Write } from '../database.ts'
import { toMs } from '../instants.ts'
import { sourceReference } from './source-reference.ts'
import type { ArticleRow, StoredArticle, VersionRow } from './stored-article.ts'
import { fillMissing, metadataOf, type VersionMetadata } from './version-row.ts'

/**
 * Adds what a draft says and the stored article lacks: where it came from, its source, and, for the version that has the same
 * words, address, date, byline and site. Returns whether a time changed or a version did.
 */
export async function completeArticle(
  transaction: Write,
  { article, versions }: StoredArticle,
  draft: ArticleDraft,
): Promise<boolean> {
  const isEarlier = await completeIdentity(transaction, article, draft)
  const same = versions.findLast(({ content_hash }) => content_hash === draft.contentHash)
  const isCompleted = same !== undefined && (await completeVersion(transaction, same, draft))
  return isEarlier || isCompleted
}

/** Returns whether the article was seen earlier than the store knew. */
async function completeIdentity(transaction: Write, article: ArticleRow, draft: ArticleDraft): Promise<boolean> {
  const seenAtMs = toMs(draft.seenAt)
  const isEarlier = seenAtMs < article.first_seen_at
  const isExternal = article.external_id === null && draft.externalId !== undefined
  const isSourced = article.source_id === null && draft.sourceId !== undefined
  if (!isEarlier && !isExternal && !isSourced) return false
  await transaction
    .updateTable('articles')
    .set({
      ...(isEarlier && { first_seen_at: seenAtMs }),
      ...(isExternal && { external_id: draft.externalId }),
      ...(isSourced && { source_id: sourceReference(draft.sourceId) }),
    })
    .where('id', '=', article.id)
    .execute()
  return isEarlier
}

async function completeVersion(transaction: Write, version: VersionRow, draft: ArticleDraft): Promise<boolean> {
  const completed = fillMissing(version, metadataOf(draft))
  if (!isDifferent(version, completed)) return false
  await transaction.updateTable('article_versions').set(completed).where('seq', '=', version.seq).execute()
  return true
}

function isDifferent(version: VersionRow, completed: VersionMetadata): boolean {
  return Object.entries(completed).some(([column, value]) => version[column as keyof VersionMetadata] !== value)
}
