import { parseHTML } from 'linkedom'
import type { PageDocument } from './page-node.ts'

const HEAD_END = /<\/head\s*>/i
const HEAD = /<head[\s>]/i
const ROOT = /<html[^>]{0,2000}>/i
const START_TAG = /<([a-z][a-z0-9-]*)/gi
const HEAD_ELEMENTS = new Set('html head title meta link base script style noscript template'.split(' '))

/**
 * A page as a document; what has no html and body of its own is given them, or linkedom would not place it. The words `<html>`
 * may also stand inside an attribute that is never closed: then no root comes out, and the page holds nothing.
 */
export function parsePage(html: string): PageDocument {
  if (!/<html[\s>]/i.test(html)) return parse(wrap(html))
  const document = parse(/<body[\s>]/i.test(html) ? html : openBody(html))
  const root: unknown = document.documentElement
  return root === null || root === undefined ? parse(wrap('')) : document
}

/** The tags of head and body may be left out (HTML, 4.3.1): a body begins where the head ends, or with the first thing that is not of a head. */
function openBody(html: string): string {
  const end = HEAD_END.exec(html)
  const at = end ? end.index : bodyStart(html)
  const head = HEAD.test(html.slice(0, at)) ? html.slice(0, at) : html.slice(0, at).replace(ROOT, '$&<head>')
  return `${head}</head><body>${html.slice(at + (end?.[0].length ?? 0))}`
}

function bodyStart(html: string): number {
  const first = html.matchAll(START_TAG).find(([, name = '']) => !HEAD_ELEMENTS.has(name.toLowerCase()))
  return first?.index ?? html.length
}

function wrap(body: string): string {
  return `<!DOCTYPE html><html><head></head><body>${body}</body></html>`
}

function parse(html: string): PageDocument {
  return parseHTML(html).document as unknown as PageDocument
}
