import { decodeEntities } from '../metadata/decode-entities.ts'
import { collectBlocks } from './page/collect-blocks.ts'
import { parsePage } from './page/parse-page.ts'

/** Own text shorter than this share of the text in JSON-LD means that the page shows only a stub. */
const STUB_SHARE = 0.6
const MIN_LINKED_CHARS = 400
const MAX_LINKED_CHARS = 400_000

/** The article's text from JSON-LD, as paragraphs, where the page itself shows much less of it; else undefined. */
export function chooseLinkedText(ownText: string, linkedText: string | undefined): string | undefined {
  if (linkedText === undefined || linkedText.length < MIN_LINKED_CHARS || linkedText.length > MAX_LINKED_CHARS)
    return undefined
  if (ownText.length >= linkedText.length * STUB_SHARE) return undefined
  const text = toParagraphs(linkedText)
  return ownText.length >= text.length * STUB_SHARE ? undefined : text
}

/** JSON-LD holds plain text with line breaks, or HTML, or HTML escaped once more. */
function toParagraphs(linkedText: string): string {
  const source = decodeEntities(linkedText)
  if (/<\/?(?:p|br|div|h\d|li|a|strong|em)\b/i.test(source))
    return collectBlocks(parsePage(source).body)
      .blocks.map(({ text }) => text)
      .join('\n\n')
  return source
    .split(/\s*\n\s*/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n')
}
