import type { Read } from '../database.ts'

/** Articles joined with their versions; the caller says which of them. */
export function articleQuery(read: Read) {
  return read
    .selectFrom('articles as a')
    .innerJoin('article_versions as v', 'v.article_id', 'a.id')
    .innerJoin('article_texts as t', 't.version_seq', 'v.seq')
    .select(['a.id', 'a.external_id', 'a.source_id', 'a.first_seen_at', 'a.archived', 'a.duplicate_of'])
    .select(['v.version', 'v.input_kind', 'v.url', 'v.title', 'v.byline', 'v.site_name', 'v.published_at'])
    .select(['v.published_precision', 'v.updated_at', 'v.seen_at', 'v.language', 'v.words', 'v.partial'])
    .select(['t.text', 't.captions', 't.removed', 't.suspicious'])
}

/** A row of articleQuery. */
export type ArticleQueryRow = Awaited<ReturnType<ReturnType<typeof articleQuery>['execute']>>[number]
