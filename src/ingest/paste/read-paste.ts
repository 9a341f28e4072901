import { type CleanPasteOptions, cleanPaste } from '../clean/clean-paste.ts'
import { cleanMailText } from '../document/email/clean-mail-text.ts'
import { findForwarded } from '../document/email/read-forwarded.ts'
import type { Extraction, Removal } from '../extracted.ts'
import { unmarkText } from './unmark-text.ts'

/** A text as it is handed on, and what was taken out of it before. */
interface Opened {
  readonly text: string
  readonly removed: readonly Removal[]
}

/** Longer texts are refused before anybody looks for headers in them. */
const MAX_OPENED_CHARS = 2_000_000

/** The article in a text that somebody pasted, be it a message passed on or written in Markdown. */
export function readPaste(text: string, options: CleanPasteOptions = {}): Extraction {
  if (text.length > MAX_OPENED_CHARS) return cleanPaste(text, options)
  const message = openMessage(text)
  const marked = unmarkText(message.text)
  const extraction = cleanPaste(marked.text, options)
  if (!extraction.ok) return extraction
  const { article } = extraction
  return {
    ok: true,
    article: {
      ...article,
      captions: [...marked.captions, ...article.captions],
      removed: [...message.removed, ...marked.removed, ...article.removed],
    },
  }
}

/** The message that is passed on, without its headers; any other text as it is. */
function openMessage(text: string): Opened {
  const isPassedOn = findForwarded(text.split(/\r\n?|\n/)).start > 0
  return isPassedOn ? cleanMailText(text) : { text, removed: [] }
}
