import type { SearchHit } from '../../search/search.ts'

/** The JSON of one search hit, as the contract names its fields. */
export function hitRecord(hit: SearchHit): object {
  const { article, passage } = hit
  return {
    rank: hit.rank,
    score: hit.score,
    articleId: article.id,
    externalId: article.externalId,
    passageId: passage.id,
    title: article.title,
    url: article.url,
    siteName: article.siteName,
    publishedAt: article.publishedAt,
    text: passage.text,
    start: passage.start,
    end: passage.end,
    why: hit.why,
  }
}

const EXCERPT_LENGTH = 220

/** One hit for people: rank, title, where and when, and the start of the passage, and its address. */
export function renderHit(hit: SearchHit): string {
  const { article, passage } = hit
  const origin = [article.siteName, article.publishedAt?.slice(0, 10) ?? 'undated', article.id]
    .filter(Boolean)
    .join(' · ')
  const text = passage.text.replace(/\s+/g, ' ')
  const excerpt = text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH)}…` : text
  const lines = [`${hit.rank}. ${article.title}`, origin, excerpt, article.url]
  return lines.filter((line) => line !== undefined).join('\n   ')
}
