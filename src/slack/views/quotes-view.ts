import type { KnownBlock, ModalView, RichTextBlock, RichTextElement } from '@slack/types'
import type { Article } from '../../domain/article.ts'
import type { Citation } from '../../domain/claim.ts'
import { formatDate } from '../blocks/format-date.ts'
import { renderArticle } from '../blocks/source-lines.ts'
import { renderContext, renderSections } from '../blocks/text-blocks.ts'

/** Three blocks each, and a view holds 100. */
const QUOTES_SHOWN = 25
const CONTEXT_CHARS = 220

/** A quote with the version of the article it was taken from; absent when the article was removed since. */
export interface QuoteInContext {
  readonly citation: Citation
  readonly article?: Article
}

/** What opens at once, since a trigger lives three seconds only. */
export function renderQuotesLoading(): ModalView {
  return quotesModal(renderSections(['Fetching the quotes…']))
}

/** A modal that says something instead of showing quotes. */
export function renderQuotesNotice(text: string): ModalView {
  return quotesModal(renderSections([text]))
}

/** Every quote, in bold within the text around it, out of the copy that was kept when the answer was given. */
export function renderQuotesView(quotes: readonly QuoteInContext[]): ModalView {
  const blocks = quotes.slice(0, QUOTES_SHOWN).flatMap(renderQuote)
  const rest = quotes.length - QUOTES_SHOWN
  return quotesModal(rest > 0 ? [...blocks, ...renderContext([`… and ${rest} more quotes`])] : blocks)
}

function quotesModal(blocks: readonly KnownBlock[]): ModalView {
  const title = { type: 'plain_text' as const, text: 'Quotes' }
  return { type: 'modal', title, close: { type: 'plain_text', text: 'Close' }, blocks: [...blocks] }
}

function renderQuote({ citation, article }: QuoteInContext): readonly KnownBlock[] {
  const heading = renderSections([`*[${citation.n}]* ${renderArticle(citation)}`])
  return [...heading, renderPassage(citation, article), ...renderContext([describeCopy(citation, article)])]
}

/** Rich text shows its words as they are: no markup in a quote can work, and a copy of it is exact. */
function renderPassage({ quote, start, end }: Citation, article: Article | undefined): RichTextBlock {
  const before = article?.text.slice(Math.max(0, start - CONTEXT_CHARS), start) ?? ''
  const after = article?.text.slice(end, end + CONTEXT_CHARS) ?? ''
  const elements = [text(fromWord(before)), text(quote, { bold: true }), text(toWord(after))]
  const shown = elements.filter((element) => element.text !== '')
  return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: shown }] }
}

function text(value: string, style?: { bold: boolean }): Extract<RichTextElement, { type: 'text' }> {
  return { type: 'text', text: value.toWellFormed(), ...(style !== undefined && { style }) }
}

function fromWord(before: string): string {
  return before.length < CONTEXT_CHARS ? before : `… ${before.slice(before.indexOf(' ') + 1)}`
}

function toWord(after: string): string {
  return after.length < CONTEXT_CHARS ? after : `${after.slice(0, after.lastIndexOf(' '))} …`
}

function describeCopy({ version }: Citation, article: Article | undefined): string {
  if (article === undefined) return 'The article was removed since; this is the quote that was kept with the answer.'
  return `From the copy I kept: version ${version}, seen ${formatDate(article.versionSeenAt)}.`
}
