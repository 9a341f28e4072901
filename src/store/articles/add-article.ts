import type { ArticleId } from '../../domain/ids.ts'
import type { ArticleDraft } from '../../ports/store/article-store.ts'
import type { Write } from '../database.ts'
import type { Matcher } from '../duplicates/create-matcher.ts'
import { linkNewArticle } from '../duplicates/link-new-article.ts'
import { FOREVER_MS, toMs, toMsOrNull } from '../instants.ts'
import { runKept } from '../run-kept.ts'
import { addKeys } from './add-keys.ts'
import { articleIdOf } from './article-id.ts'
import type { IncomingArticle, Saved } from './incoming-article.ts'
import { insertVersion } from './insert-version.ts'
import { sourceReference } from './source-reference.ts'
import { knownSince, type VersionWindow } from './timeline.ts'
import { metadataOf } from './version-row.ts'

const FIRST_VERSION = 1

/** Stores an article that was not known before. */
export async function addArticle(
  transaction: Write,
  { incoming, takenKeys, matcher }: { incoming: IncomingArticle; takenKeys: ReadonlySet<string>; matcher: Matcher },
): Promise<Saved> {
  const { draft } = incoming
  const id = articleIdOf(draft.keys[0])
  const window = firstWindow(draft)
  await insertArticle(transaction, id, { draft, knownAtMs: window.knownFromMs })
  await addKeys(transaction, id, { keys: draft.keys, takenKeys })
  const added = await insertVersion(transaction, { articleId: id, window, metadata: metadataOf(draft), incoming })
  const duplicateOf = await linkNewArticle(transaction, { id, draft, knownAtMs: window.knownFromMs }, matcher)
  const status = duplicateOf === undefined ? 'added' : 'duplicate'
  return { outcome: { status, id, version: FIRST_VERSION, ...(duplicateOf && { duplicateOf }) }, added }
}

/** The only version is to be seen from the time the article became known, for ever. */
function firstWindow(draft: ArticleDraft): VersionWindow {
  const publishedAtMs = toMsOrNull(draft.publishedAt)
  const firstSeenAtMs = toMs(draft.seenAt)
  const knownFromMs = knownSince({ publishedAtMs, firstSeenAtMs, archived: draft.archived ?? false })
  return { version: FIRST_VERSION, knownFromMs, knownUntilMs: FOREVER_MS, datedAtMs: publishedAtMs ?? knownFromMs }
}

async function insertArticle(
  transaction: Write,
  id: ArticleId,
  { draft, knownAtMs }: { draft: ArticleDraft; knownAtMs: number },
): Promise<void> {
  const row = {
    id,
    external_id: draft.externalId ?? null,
    source_id: draft.sourceId ?? null,
    first_seen_at: toMs(draft.seenAt),
    archived: draft.archived ? 1 : 0,
    known_at: knownAtMs,
    published_at: toMsOrNull(draft.publishedAt),
    current_version: FIRST_VERSION,
    content_hash: draft.contentHash,
  }
  await runKept(transaction, { name: 'insert article', parameters: Object.values(row) }, () =>
    transaction
      .insertInto('articles')
      .values({ ...row, source_id: sourceReference(draft.sourceId) })
      .compile(),
  )
}
