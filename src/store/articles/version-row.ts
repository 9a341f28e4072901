import type { Insertable, Selectable } from 'kysely'
import type { ArticleDraft } from '../../ports/store/article-store.ts'
import { toMs, toMsOrNull } from '../instants.ts'
import type { ArticleTextsTable, ArticleVersionsTable } from '../tables.ts'

/** What a version says about its article; a later one that leaves some of it out keeps what was said before. */
export type VersionMetadata = Pick<
  Selectable<ArticleVersionsTable>,
  'url' | 'byline' | 'site_name' | 'published_at' | 'published_precision'
>

export type VersionContent = Omit<
  Insertable<ArticleVersionsTable>,
  'article_id' | 'version' | 'known_from' | 'known_until' | 'dated_at'
>

const NO_BYLINE = '[]'

export function metadataOf(draft: ArticleDraft): VersionMetadata {
  return {
    url: draft.url ?? null,
    byline: JSON.stringify(draft.byline),
    site_name: draft.siteName ?? null,
    published_at: toMsOrNull(draft.publishedAt),
    published_precision: draft.publishedPrecision ?? null,
  }
}

/** What is there stays; what is missing is taken from `other`. */
export function fillMissing(metadata: VersionMetadata, other: VersionMetadata): VersionMetadata {
  const dates = metadata.published_at === null ? other : metadata
  return {
    url: metadata.url ?? other.url,
    byline: metadata.byline === NO_BYLINE ? other.byline : metadata.byline,
    site_name: metadata.site_name ?? other.site_name,
    published_at: dates.published_at,
    published_precision: dates.published_precision,
  }
}

export function contentOf(draft: ArticleDraft, metadata: VersionMetadata): VersionContent {
  return {
    ...metadata,
    input_kind: draft.inputKind,
    title: draft.title,
    updated_at: toMsOrNull(draft.updatedAt),
    seen_at: toMs(draft.seenAt),
    language: draft.language ?? null,
    words: draft.words,
    passages: draft.passages.length,
    partial: draft.partial ? 1 : 0,
    content_hash: draft.contentHash,
  }
}

export function textRow(version_seq: number, draft: ArticleDraft): ArticleTextsTable {
  return {
    version_seq,
    text: draft.text,
    captions: JSON.stringify(draft.captions),
    removed: JSON.stringify(draft.removed),
    suspicious: JSON.stringify(draft.suspicious),
  }
}
