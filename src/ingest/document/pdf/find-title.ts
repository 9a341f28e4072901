import type { Paragraph } from './join-paragraphs.ts'

/** A title is set in letters larger than the text by at least this. */
const MIN_RATIO = 1.2
const MAX_WORDS = 40
/** Below so many paragraphs the text has begun. */
const REACH = 8

/** The title of a document: the largest letters at the top of its first page. Undefined when all are about as large. */
export function findTitle(paragraphs: readonly Paragraph[]): string | undefined {
  const bodySize = usualSize(paragraphs)
  const top = paragraphs.filter(({ page }) => page === 1).slice(0, REACH)
  const [largest] = top
    .filter(({ text }) => /\p{L}{2}/u.test(text) && text.split(/\s+/).length <= MAX_WORDS)
    .toSorted((a, b) => b.fontSize - a.fontSize)
  return largest && largest.fontSize >= MIN_RATIO * bodySize ? largest.text : undefined
}

/** The size of most letters, to half a point. */
function usualSize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>()
  for (const { fontSize, text } of paragraphs) {
    const size = Math.round(fontSize * 2) / 2
    letters.set(size, (letters.get(size) ?? 0) + text.length)
  }
  const [usual] = [...letters].toSorted(([, a], [, b]) => b - a)
  return usual?.[0] ?? 0
}
