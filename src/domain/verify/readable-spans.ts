import type { Article, TextSpan } from '../article.ts'
import { pushTrimmed } from '../text/split-paragraphs.ts'

/** What is left of a span when the article's sentences that address a model are taken away. */
export function readableSpans(
  { text, suspicious = [] }: Pick<Article, 'text' | 'suspicious'>,
  span: TextSpan,
): readonly TextSpan[] {
  const left: TextSpan[] = []
  let start = span.start
  for (const taken of suspicious) {
    if (taken.end <= span.start || taken.start >= span.end) continue
    pushTrimmed(left, text, { start, end: Math.max(start, taken.start) })
    start = Math.max(start, taken.end)
  }
  pushTrimmed(left, text, { start, end: Math.max(start, span.end) })
  return left
}
