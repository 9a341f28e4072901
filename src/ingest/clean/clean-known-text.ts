import type { Extraction } from '../extracted.ts'

/** Lightly cleans text that came with its own metadata (a feed item, a line of an archive): nothing is chosen, only debris goes. */
export function cleanKnownText(text: string): Extraction {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
  if (paragraphs.length === 0) return { ok: false, code: 'empty', reason: 'the text is empty' }
  return { ok: true, article: { byline: [], text: paragraphs.join('\n\n'), captions: [], removed: [] } }
}
