import type { TextSpan } from '../article.ts'

const BLANK_LINES = /\r?\n[^\S\n]*\r?\n\s*/g

/** The paragraphs of a text, split by blank lines, without white space at either end; offsets are UTF-16 indexes. */
export function splitParagraphs(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = []
  let start = 0
  for (const gap of text.matchAll(BLANK_LINES)) {
    pushTrimmed(spans, text, { start, end: gap.index })
    start = gap.index + gap[0].length
  }
  pushTrimmed(spans, text, { start, end: text.length })
  return spans
}

/** Appends the span without its outer white space, unless nothing is left. */
export function pushTrimmed(spans: TextSpan[], text: string, span: TextSpan): void {
  const slice = text.slice(span.start, span.end)
  const start = span.start + (slice.length - slice.trimStart().length)
  const end = span.start + slice.trimEnd().length
  if (end > start) spans.push({ start, end })
}
