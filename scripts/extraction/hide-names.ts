import { createHash } from 'node:crypto'

const NAMING_ATTRIBUTE = /\s(class|id|data-testid|data-component)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi
const CODE_LENGTH = 6

/**
 * The page with every name of its elements turned into a code, the same for the same name, as style sheets that are
 * compiled leave them: what may be learned from it rests on structure and words alone.
 */
export function hideNames(html: string): string {
  return html.replace(NAMING_ATTRIBUTE, (_, attribute: string, value: string) => {
    const names = value.replace(/^["']|["']$/g, '').split(/\s+/)
    return ` ${attribute}="${names.filter(Boolean).map(codeOf).join(' ')}"`
  })
}

/** Letters only, and none that a word of any language begins with. */
function codeOf(name: string): string {
  return `c${createHash('md5').update(name).digest('hex').replace(/\d/g, '').slice(0, CODE_LENGTH)}`
}
