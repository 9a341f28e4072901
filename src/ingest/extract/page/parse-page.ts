import { parseHTML } from 'linkedom'
import type { PageDocument } from './page-node.ts'

/** A page as a document; what has no html and body of its own is given them, or linkedom would not place it. */
export function parsePage(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as PageDocument
}
