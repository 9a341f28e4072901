import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Extraction } from '../extracted.ts'

export interface ExtractPageOptions {
  readonly url?: string
  readonly now?: Date
}

/** The article of an HTML page, or why it holds none. Pure and synchronous; bounded by the page's size. */
export function extractPage(html: string, _options: ExtractPageOptions = {}): Extraction {
  if (html.trim() === '') return { ok: false, code: 'empty', reason: 'the page is empty' }
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  const parsed = new Readability(document as never).parse()
  const text = (parsed?.textContent ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n')
  if (text === '') return { ok: false, code: 'not-an-article', reason: 'the page holds no article text' }
  return {
    ok: true,
    article: { ...(parsed?.title && { title: parsed.title }), byline: [], text, captions: [], removed: [] },
  }
}
