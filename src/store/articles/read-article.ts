import type { Article, InputKind, Removal, TextSpan } from '../../domain/article.ts'
import type { ArticleId, SourceId } from '../../domain/ids.ts'
import { fromMs } from '../instants.ts'
import { parseStored } from '../parse-stored.ts'
import type { ArticleQueryRow } from './article-query.ts'

/** A row as the article it stands for; what is absent is left out. */
export function readArticle(row: ArticleQueryRow): Article {
  const suspicious = parseStored<readonly TextSpan[]>(row.suspicious)
  return {
    id: row.id as ArticleId,
    version: row.version,
    ...(row.external_id !== null && { externalId: row.external_id }),
    ...(row.source_id !== null && { sourceId: row.source_id as SourceId }),
    inputKind: row.input_kind as InputKind,
    ...(row.url !== null && { url: row.url }),
    title: row.title,
    byline: parseStored<readonly string[]>(row.byline),
    ...(row.site_name !== null && { siteName: row.site_name }),
    ...readTimes(row),
    ...(row.language !== null && { language: row.language }),
    text: row.text,
    words: row.words,
    captions: parseStored<readonly string[]>(row.captions),
    removed: parseStored<readonly Removal[]>(row.removed),
    ...(row.partial === 1 && { partial: true }),
    ...(row.archived === 1 && { archived: true }),
    ...(row.duplicate_of !== null && { duplicateOf: row.duplicate_of as ArticleId }),
    ...(suspicious.length > 0 && { suspicious }),
  }
}

function readTimes(row: ArticleQueryRow) {
  return {
    ...(row.published_at !== null && { publishedAt: fromMs(row.published_at) }),
    ...(row.published_precision === 'day' && { publishedPrecision: 'day' as const }),
    ...(row.updated_at !== null && { updatedAt: fromMs(row.updated_at) }),
    firstSeenAt: fromMs(row.first_seen_at),
    versionSeenAt: fromMs(row.seen_at),
  }
}
