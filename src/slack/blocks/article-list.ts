import type { Article } from '../../domain/article.ts'
import type { RenderedMessage } from '../../domain/digest.ts'
import type { SearchHit } from '../../search/search.ts'
import { shortenText } from './cut-text.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { packMessages } from './pack-messages.ts'
import { renderArticle } from './source-lines.ts'
import { renderSections } from './text-blocks.ts'

const EXCERPT_CHARS = 240

/** What a look-up found: title, publisher, date and the best passage of each article. */
export function renderSearchHits(query: string, hits: readonly SearchHit[]): readonly RenderedMessage[] {
  const shown = escapeMrkdwn(query)
  if (hits.length === 0) return asMessages([[`I found no article about “${shown}”.`]])
  const found = hits.map(({ rank, article, passage }) => [`${rank}. ${renderArticle(article)}`, excerpt(passage.text)])
  return asMessages([[`*Articles about “${shown}”*`], ...found])
}

/** The newest articles, newest first. */
export function renderLatest(articles: readonly Article[], topic?: string): readonly RenderedMessage[] {
  const about = topic === undefined ? '' : ` about “${escapeMrkdwn(topic)}”`
  if (articles.length === 0) return asMessages([[`I have no articles${about} yet.`]])
  const found = articles.map((article) => [`• ${renderArticle(article)}`, excerpt(article.text)])
  return asMessages([[`*Latest articles${about}*`], ...found])
}

function excerpt(text: string): string {
  return `   ${escapeMrkdwn(shortenText(text.replace(/\s+/g, ' ').trim(), EXCERPT_CHARS))}`
}

function asMessages(groups: readonly (readonly string[])[]): readonly RenderedMessage[] {
  const [title = ''] = groups[0] ?? []
  return packMessages(groups.map(renderSections), title.replaceAll('*', ''))
}
