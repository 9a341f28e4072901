import { endAfter } from './end-after.ts'

const INERT = /<!--|<(script|style|svg|template|iframe|textarea)\b([^>]{0,2000})>/gi
const LINKED = /ld\+json/i
/** A class attribute this long is an attack or a mistake: linkedom spreads its names over the stack. */
const LONG_CLASS = /\sclass\s*=\s*(?:"[^"]{4000,}"|'[^']{4000,}')/gi

/** The page without comments, scripts, styles and drawings, in one pass; JSON-LD stays. */
export function stripInert(html: string): string {
  const kept: string[] = []
  let from = 0
  INERT.lastIndex = 0
  for (let match = INERT.exec(html); match !== null; match = INERT.exec(html)) {
    const [whole, name, attributes = ''] = match
    const end = endOf(html, match.index + whole.length, name)
    INERT.lastIndex = end
    if (LINKED.test(attributes)) continue
    kept.push(html.slice(from, match.index))
    from = end
  }
  kept.push(html.slice(from))
  return kept.join('').replace(LONG_CLASS, '')
}

/** Where a comment or an element ends; an unclosed one takes the rest of the page, as in a browser. */
function endOf(html: string, from: number, name: string | undefined): number {
  if (name === undefined) return endAfter(html, '-->', from)
  const close = new RegExp(`</${name}\\s*>`, 'gi')
  close.lastIndex = from
  const match = close.exec(html)
  return match === null ? html.length : match.index + match[0].length
}
