import { endAfter } from './end-after.ts'

const TAG = /<(\/?)([a-z][a-z0-9-]*)|<!--/gi
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp'])
/** Tags that never nest, and those whose end may be left out: an unclosed one is closed by the next. */
const FLAT = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr path circle rect line use ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup rt rp'
  ).split(' '),
)

/**
 * About how deep the elements of a page nest, read off the tags in linear time, never more than `limit`. To be asked
 * before parsing: some thousand levels make a DOM slow, some ten thousand overflow the stack.
 */
export function measureDepth(html: string, limit: number): number {
  const open: string[] = []
  const counts = new Map<string, number>()
  let deepest = 0
  TAG.lastIndex = 0
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const name = match[2]?.toLowerCase()
    if (name === undefined) TAG.lastIndex = endAfter(html, '-->', match.index + 4)
    else if (match[1] === '/') close(open, counts, name)
    else if (RAW_TEXT.has(name)) TAG.lastIndex = endAfter(html, `</${name}`, match.index)
    else if (!FLAT.has(name)) {
      open.push(name)
      counts.set(name, (counts.get(name) ?? 0) + 1)
      deepest = Math.max(deepest, open.length)
      if (deepest >= limit) return limit
    }
  }
  return deepest
}

/** Closes the nearest open element of that name and all inside it; an end tag without a start is passed over. */
function close(open: string[], counts: Map<string, number>, name: string): void {
  if ((counts.get(name) ?? 0) === 0) return
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    counts.set(last, (counts.get(last) ?? 1) - 1)
    if (last === name) return
  }
}
