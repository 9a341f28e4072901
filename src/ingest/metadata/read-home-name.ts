import { plainWords } from '../../domain/text/plain-words.ts'
import type { PageDocument, PageElement } from '../extract/page/page-node.ts'

const MAX_LINKS = 40
const MAX_NAME_WORDS = 6
const CUT = /\s+[|–—·•»-]+\s+|\s*[|»]\s*/

/**
 * The site's name by two signs that agree: the last part of the document's title, and the words or the picture of a link to
 * the front page.
 */
export function readHomeName(document: PageDocument, documentTitle: string): string | undefined {
  const parts = documentTitle.split(CUT)
  const last = parts.length > 1 ? (parts.at(-1)?.trim() ?? '') : ''
  const wanted = plainWords(last)
  if (wanted === '' || wanted.split(' ').length > MAX_NAME_WORDS) return undefined
  const links = [...document.querySelectorAll('a[href]')].slice(0, MAX_LINKS).filter(leadsHome)
  return links.some((link) => plainWords(nameOf(link)) === wanted) ? last : undefined
}

function leadsHome(link: PageElement): boolean {
  const href = link.getAttribute('href') ?? ''
  return href === '/' || /^https?:\/\/[^/]+\/?$/.test(href)
}

function nameOf(link: PageElement): string {
  const picture = link.querySelector('img')?.getAttribute('alt') ?? ''
  return (link.textContent ?? '').trim() || picture || (link.getAttribute('aria-label') ?? '')
}
