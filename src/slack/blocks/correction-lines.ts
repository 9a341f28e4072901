import type { Correction, QuoteChange } from '../../domain/correction.ts'
import type { RenderedMessage } from '../../domain/digest.ts'
import { shortenText } from './cut-text.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { formatDate } from './format-date.ts'
import { renderArticle } from './source-lines.ts'
import { renderSections } from './text-blocks.ts'

/** Of each sentence; the article itself is a link away. */
const SENTENCE_CHARS = 500
const CHANGES_SHOWN = 6

/** The note below an answer or digest of which an article changed its words: what stood there, and what stands there now. */
export function renderCorrection(correction: Correction): RenderedMessage {
  const { seenAt, article, changes } = correction
  const title = `Correction, ${formatDate(seenAt)}`
  const what = `${renderArticle(article)} has changed what I quoted above.`
  const more = changes.length - CHANGES_SHOWN
  const lines = [
    `:pencil2: *${title}*: ${what}`,
    ...changes.slice(0, CHANGES_SHOWN).map(describeChange),
    ...(more > 0 ? [`… and ${more} more.`] : []),
  ]
  return { text: `${title}: ${escapeMrkdwn(article.title)} has changed what I quoted.`, blocks: renderSections(lines) }
}

function describeChange(change: QuoteChange): string {
  return `• It said: ${quote(change.before)}\n   ${describeNow(change)}`
}

function describeNow({ kind, after }: QuoteChange): string {
  if (kind === 'removed') return 'The sentence no longer stands there.'
  if (after === undefined) return 'It says something else now.'
  return kind === 'restored' ? `It says again, as I quoted it: ${quote(after)}` : `It now says: ${quote(after)}`
}

/** The line that stands below a claim which rests on what changed, `_Corrected on …_`. */
export function renderCorrectionMark({ seenAt }: Correction, { kind, after }: QuoteChange): string {
  const date = formatDate(seenAt)
  if (kind === 'removed') return `:pencil2: _Corrected on ${date}: the article no longer says so._`
  if (after === undefined) return `:pencil2: _Corrected on ${date}: the article says something else now._`
  const says = kind === 'restored' ? 'says so again' : 'now says'
  return `:pencil2: _Corrected on ${date}: the article ${says}:_ ${quote(after)}`
}

function quote(sentence: string): string {
  return `“${escapeMrkdwn(shortenText(sentence.replace(/\s+/g, ' ').trim(), SENTENCE_CHARS))}”`
}
