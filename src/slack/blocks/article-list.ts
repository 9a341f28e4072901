import type { Article, TextSpan } from '../../domain/article.ts'
import type { RenderedMessage } from '../../domain/digest.ts'
import { isSuspicious } from '../../domain/verify/is-suspicious.ts'
import { readableSpans } from '../../domain/verify/readable-spans.ts'
import type { SearchHit } from '../../search/search.ts'
import { shortenText } from './cut-text.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { packMessages } from './pack-messages.ts'
import { renderArticle } from './source-lines.ts'
import { renderSections } from './text-blocks.ts'
import { warnOf } from './warn-of.ts'

const EXCERPT_CHARS = 240

/** What a look-up found: title, publisher, date and the best passage of each article. */
export function renderSearchHits(query: string, hits: readonly SearchHit[]): readonly RenderedMessage[] {
  const shown = escapeMrkdwn(query)
  if (hits.length === 0) return asMessages([[`I found no article about “${shown}”.`]])
  const found = hits.map(({ rank, article, passage }) => [
    `${rank}. ${renderArticle(article)}`,
    excerpt(article, passage),
  ])
  return asMessages([[`*Articles about “${shown}”*`], ...found])
}

/** The newest articles, newest first. */
export function renderLatest(articles: readonly Article[], topic?: string): readonly RenderedMessage[] {
  const about = topic === undefined ? '' : ` about “${escapeMrkdwn(topic)}”`
  if (articles.length === 0) return asMessages([[`I have no articles${about} yet.`]])
  const found = articles.map((article) => [
    `• ${renderArticle(article)}`,
    excerpt(article, { start: 0, end: article.text.length }),
  ])
  return asMessages([[`*Latest articles${about}*`], ...found])
}

/** What addresses a model instead of a reader is left out, and said. */
function excerpt(article: Article, span: TextSpan): string {
  const readable = readableSpans(article, span).map(({ start, end }) => article.text.slice(start, end))
  const shown = escapeMrkdwn(shortenText(readable.join(' ').replace(/\s+/g, ' ').trim(), EXCERPT_CHARS))
  return isSuspicious(article) ? `   ${shown}\n   ${warnOf(article)}` : `   ${shown}`
}

function asMessages(groups: readonly (readonly string[])[]): readonly RenderedMessage[] {
  const [title = ''] = groups[0] ?? []
  return packMessages(groups.map(renderSections), title.replaceAll('*', ''))
}
