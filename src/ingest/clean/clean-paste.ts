import type { Extraction } from '../extracted.ts'

export interface CleanPasteOptions {
  readonly title?: string
  readonly url?: string
  readonly now?: Date
}

/** The article in a pasted text, or why it holds none. Pure and synchronous. */
export function cleanPaste(text: string, options: CleanPasteOptions = {}): Extraction {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
  const [first, ...rest] = paragraphs
  if (first === undefined) return { ok: false, code: 'empty', reason: 'the text is empty' }
  const title = options.title ?? (rest.length > 0 && first.length < 200 ? first : undefined)
  const body = title === first ? rest : paragraphs
  return {
    ok: true,
    article: { ...(title !== undefined && { title }), byline: [], text: body.join('\n\n'), captions: [], removed: [] },
  }
}
