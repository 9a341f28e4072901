import { parseHTML } from 'linkedom'
import { cleanKnownText } from '../clean/clean-known-text.ts'
import { extractPage } from '../extract/extract-page.ts'
import { readMarkup } from '../extract/page/read-markup.ts'
import type { Extraction } from '../extracted.ts'

/** Above this many characters a fragment has enough text for the page extractor to weigh its parts. */
const MIN_EXTRACTABLE_LENGTH = 1_500
/** The extractor may take away boxes and links, not half of a text that a publisher chose to send. */
const MIN_KEPT_SHARE = 0.6
const BLOCKS = 'p,div,li,h1,h2,h3,h4,h5,h6,blockquote,pre,tr,br,hr,section,article,figure,ul,ol,table'

/**
 * The text of an HTML fragment that came alone (a feed item, a line of an archive). Long ones go through the page
 * extractor; where that keeps too little, and for short ones, every block counts.
 */
export function extractFragment(html: string, options: { title?: string; url?: string; now?: Date }): Extraction {
  const { title, ...rest } = options
  const read = readMarkup(html)
  if (!read.ok) return read
  const plain = cleanKnownText(blocksOf(read.markup), title === undefined ? {} : { title })
  if (!plain.ok || plain.article.text.length < MIN_EXTRACTABLE_LENGTH) return plain
  const page = extractPage(wrap(html, title), rest)
  if (!page.ok || page.article.text.length < MIN_KEPT_SHARE * plain.article.text.length) return plain
  return page
}

function wrap(html: string, title = ''): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<!doctype html><html><head><title>${escaped}</title></head><body><article><h1>${escaped}</h1>${html}</article></body></html>`
}

/** Text with a blank line around every block. */
function blocksOf(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  for (const element of document.querySelectorAll('script,style,noscript,template,iframe,figcaption')) element.remove()
  for (const element of document.querySelectorAll(BLOCKS)) {
    element.before('\n\n')
    element.after('\n\n')
  }
  const text = document.body.textContent ?? ''
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/([^\n])\n(?=[^\n])/g, '$1 ')
}
