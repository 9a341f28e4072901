import type { ArticleId } from '../../domain/ids.ts'
import type { ArticleDraft, SaveOutcome } from '../../ports/store/article-store.ts'
import type { Write } from '../database.ts'
import type { Matcher } from '../duplicates/create-matcher.ts'
import { rememberWording } from '../duplicates/remember-wording.ts'
import { FOREVER_MS, toMs } from '../instants.ts'
import type { IndexedVersion } from '../postings/posting-index.ts'
import { addKeys } from './add-keys.ts'
import { applyTimeline } from './apply-timeline.ts'
import { completeArticle } from './complete-article.ts'
import type { IncomingArticle, Saved } from './incoming-article.ts'
import { insertVersion } from './insert-version.ts'
import { readStoredArticle, type StoredArticle, type VersionRow } from './stored-article.ts'
import { fillMissing, metadataOf } from './version-row.ts'

/** Stores what a draft adds to a known article: a new version, details that were missing, or nothing. */
export async function updateArticle(
  transaction: Write,
  {
    id,
    incoming,
    takenKeys,
    matcher,
  }: { id: string; incoming: IncomingArticle; takenKeys: ReadonlySet<string>; matcher: Matcher },
): Promise<Saved> {
  const { draft } = incoming
  const before = await readStoredArticle(transaction, id)
  await addKeys(transaction, id, { keys: draft.keys, takenKeys })
  const added = isNewVersion(draft, before) ? await appendVersion(transaction, before, incoming) : undefined
  const isCompleted = await completeArticle(transaction, before, draft)
  if (!added && !isCompleted) return { outcome: outcomeOf(before, before) }
  await rememberWording(transaction, draft, matcher.bands)
  const moved = await applyTimeline(transaction, id, matcher)
  const outcome = outcomeOf(before, await readStoredArticle(transaction, id))
  return { outcome, moved, ...(added && { added }) }
}

function currentVersionOf({ article, versions }: StoredArticle): VersionRow | undefined {
  return versions.find(({ version }) => version === article.current_version)
}

/**
 * Words that some version had are no news, or a batch that is taken in twice would go back and forth between its versions;
 * unless the publisher says that it went back to them. Part of a text never replaces the whole.
 */
function isNewVersion(draft: ArticleDraft, stored: StoredArticle): boolean {
  const current = currentVersionOf(stored)
  if (!current) return true
  if (draft.partial && current.partial === 0) return false
  if (draft.contentHash === current.content_hash) return false
  const isKnown = stored.versions.some(({ content_hash }) => content_hash === draft.contentHash)
  return !isKnown || (draft.updatedAt !== undefined && toMs(draft.updatedAt) > current.known_from)
}

/** Its window is empty until the timeline is applied. */
async function appendVersion(
  transaction: Write,
  stored: StoredArticle,
  incoming: IncomingArticle,
): Promise<IndexedVersion> {
  const version = Math.max(0, ...stored.versions.map((row) => row.version)) + 1
  const metadata = metadataOf(incoming.draft)
  const current = currentVersionOf(stored)
  return insertVersion(transaction, {
    articleId: stored.article.id,
    window: { version, knownFromMs: FOREVER_MS, knownUntilMs: FOREVER_MS, datedAtMs: FOREVER_MS },
    metadata: current ? fillMissing(metadata, current) : metadata,
    incoming,
  })
}

function outcomeOf(before: StoredArticle, { article }: StoredArticle): SaveOutcome {
  const isReplaced = article.current_version !== before.article.current_version
  return {
    status: isReplaced ? 'updated' : 'unchanged',
    id: article.id as ArticleId,
    version: article.current_version,
    ...(article.duplicate_of !== null && { duplicateOf: article.duplicate_of as ArticleId }),
  }
}
