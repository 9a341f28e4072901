import type { TextSpan } from '../article.ts'

/** A stretch of a plain text between quotation marks; `inner` is what stands between them. */
export interface QuotedPhrase extends TextSpan {
  readonly inner: string
}

const DOUBLE = /"([^"]+)"/g
const SINGLE = /(?<![\p{L}\p{N}])'((?:[^']|(?<=\p{L})'(?=\p{L}))+)'(?![\p{L}\p{N}])/gu
const CORNERS = /[「『《]([^」』》]+)[」』》]/g
const OPEN_END = /"([^"]+)$/

/** The quoted phrases of a plain text, in order. An opening mark that is never closed quotes the rest. */
export function quotedPhrases(text: string): readonly QuotedPhrase[] {
  const phrases = [DOUBLE, CORNERS].flatMap((pattern) => matchesOf(text, pattern))
  const rest = text.replace(DOUBLE, (found) => ' '.repeat(found.length))
  const open = OPEN_END.exec(rest)
  if (open) phrases.push({ start: open.index, end: text.length, inner: open[1] ?? '' })
  return [...phrases, ...matchesOf(rest, SINGLE)].sort((a, b) => a.start - b.start)
}

function matchesOf(text: string, pattern: RegExp): QuotedPhrase[] {
  return [...text.matchAll(pattern)].map(({ 0: found, 1: inner = '', index }) => ({
    start: index,
    end: index + found.length,
    inner,
  }))
}

/** The text with its quoted phrases blanked out. */
export function withoutQuotedPhrases(text: string): string {
  return quotedPhrases(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  )
}
