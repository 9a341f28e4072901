/** What may stand before the root element: declaration, processing instructions, comments, space, a document type. */
const PROLOGUE = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^[<>]|\[[\s\S]*?\]\s*(?=>))*>)/i

/** Local name of the root element in lower case (`rss`, `feed`, `html`), or undefined when `head` starts with no tag. */
export function readRootElement(head: string): string | undefined {
  let rest = head.replace(/^\ufeff/, '')
  for (let match = PROLOGUE.exec(rest); match !== null; match = PROLOGUE.exec(rest)) rest = rest.slice(match[0].length)
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1]?.toLowerCase()
}
