import { parseHTML } from 'linkedom'

/** Everything of Unicode's "control" kind but white space. */
const CONTROL_CHARACTERS = /(?!\s)\p{Cc}/gu
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|blockquote|tr)>|<br\s*\/?>/gi

/** A short piece of HTML (a title, a summary) as one line of plain text. */
export function stripMarkup(html: string): string {
  if (!/[<&]/.test(html)) return collapse(html)
  const { document } = parseHTML(`<!doctype html><html><body>${html.replace(BLOCK_END, '$& ')}</body></html>`)
  for (const element of document.querySelectorAll('script,style')) element.remove()
  return collapse(document.body.textContent ?? '')
}

function collapse(text: string): string {
  return text.replace(CONTROL_CHARACTERS, '').replace(/\s+/g, ' ').trim()
}
