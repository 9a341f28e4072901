import type { Article } from '../../domain/article.ts'
import { contentTokens } from '../../domain/text/content-words.ts'
import { stem } from '../../domain/text/stem.ts'
import { urlSections } from '../../domain/url-sections.ts'

/** A topic in the title, in the section that the address names, or this far into the text is what the article is about. */
const LEAD_CHARS = 600
/** Deeper in the text it must come back so often. */
const MIN_MENTIONS = 2
const IN_LEAD = 1
const IN_BODY = 0.5

type TopicalArticle = Pick<Article, 'title' | 'text' | 'url'>

/**
 * How well articles touch any of the topics: 1 when all words of one stand in a title, lead or section, less when they come up
 * repeatedly further down, 0 when none does. Without topics everything matches.
 */
export function matchTopics(articles: readonly TopicalArticle[], topics: readonly string[]): number {
  const wanted = topics.map(stemsOf).filter((stems) => stems.length > 0)
  if (wanted.length === 0) return 1
  return Math.max(0, ...articles.map((article) => matchArticle(article, wanted)))
}

function matchArticle({ title, text, url }: TopicalArticle, wanted: readonly (readonly string[])[]): number {
  const lead = new Set(stemsOf([...urlSections(url), title, text.slice(0, LEAD_CHARS)].join('\n')))
  if (wanted.some((stems) => stems.every((word) => lead.has(word)))) return IN_LEAD
  const mentions = Map.groupBy(stemsOf(text), (word) => word)
  const isMentioned = (word: string) => (mentions.get(word)?.length ?? 0) >= MIN_MENTIONS
  return wanted.some((stems) => stems.every(isMentioned)) ? IN_BODY : 0
}

function stemsOf(text: string): string[] {
  return contentTokens(text).map(({ key }) => stem(key))
}
