import { hasSign, type ReadLine } from './read-line.ts'

const HEADING = new Set(['related-heading'])
const MAX_HEADING_WORDS = 6
const MAX_LINK_WORDS = 16
const MAX_LINKS = 6

/** The headlines of other stories that stand under a heading such as "Related articles", up to the next sentence. */
export function findLinkLists(read: readonly ReadLine[]): ReadonlySet<number> {
  const links = new Set<number>()
  for (const [index, line] of read.entries()) {
    if (line.shape.words > MAX_HEADING_WORDS || !hasSign(line, HEADING)) continue
    for (let at = index + 1; at <= index + MAX_LINKS && isLink(read[at]); at++) links.add(at)
  }
  return links
}

function isLink(line: ReadLine | undefined): boolean {
  return line !== undefined && !line.isProse && !line.shape.endsSentence && line.shape.words <= MAX_LINK_WORDS
}
