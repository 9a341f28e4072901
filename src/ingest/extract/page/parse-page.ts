import { parseHTML } from 'linkedom'
import type { PageDocument } from './page-node.ts'

/**
 * A page as a document; what has no html and body of its own is given them, or linkedom would not place it. The words `<html>`
 * may also stand inside an attribute that is never closed: then no root comes out, and the page holds nothing.
 */
export function parsePage(html: string): PageDocument {
  if (!/<html[\s>]/i.test(html)) return parse(wrap(html))
  const document = parse(html)
  const root: unknown = document.documentElement
  return root === null || root === undefined ? parse(wrap('')) : document
}

function wrap(body: string): string {
  return `<!DOCTYPE html><html><head></head><body>${body}</body></html>`
}

function parse(html: string): PageDocument {
  return parseHTML(html).document as unknown as PageDocument
}
