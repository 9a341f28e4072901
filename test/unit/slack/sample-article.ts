import type { Article } from '../../../src/domain/article.ts'
import { sampleCitation } from './sample-answer.ts'

/** The article that the sample citation quotes. */
export function sampleArticle(given: Partial<Article> = {}): Article {
  const { articleId: id, title, url = '', siteName = '', publishedAt = '', quote } = sampleCitation()
  const text = `${quote} Ferries had carried the traffic meanwhile.\n\nThe county paid 4.2 million crowns.`
  return {
    id,
    version: 1,
    inputKind: 'page',
    url,
    title,
    byline: [],
    siteName,
    publishedAt,
    firstSeenAt: '2024-03-18T10:00:00.000Z',
    versionSeenAt: '2024-03-18T10:00:00.000Z',
    text,
    words: 25,
    captions: [],
    removed: [],
    ...given,
  }
}
