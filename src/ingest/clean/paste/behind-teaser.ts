import { splitSentences } from '../../../domain/text/split-sentences.ts'
import { hasSign, type ReadLine } from './read-line.ts'

/** A teaser inside an article: a line that says "Read more", and the headlines it leads to. */
const TEASER = new Set(['related', 'related-inline', 'read-more'])
const BUTTON = new Set(['read-more'])
const NO_TEASER = new Set(['comments', 'comment-rules', 'footer', 'cookie', 'consent', 'tags'])
const MAX_TEASER_LINES = 3
const MAX_TEASER_WORDS = 16
/** So many sentences in one paragraph are running text; what stands under a teaser's headline is one, if any. */
const RUNNING_SENTENCES = 2
const IN_COMMENTS = /^commentish[35]/

/**
 * Whether a line is a running paragraph right behind a teaser: there the article goes on. In a list of stories each
 * summary has a button of its own behind it.
 */
export function isBehindTeaser(read: readonly ReadLine[], index: number): boolean {
  if (!isRunning(read[index]) || hasSign(read[index + 1], BUTTON)) return false
  for (let at = index - 1; at >= index - MAX_TEASER_LINES && isTeaserLine(read[at]); at--)
    if (hasSign(read[at], TEASER)) return true
  return false
}

/** Behind the running paragraph that follows a teaser at the end of a stretch; undefined when there is none. */
export function endPastTeaser(read: readonly ReadLine[], end: number): number | undefined {
  let at = end
  while (at < end + MAX_TEASER_LINES && isTeaserLine(read[at])) at++
  return isBehindTeaser(read, at) ? at + 1 : undefined
}

function isTeaserLine(line: ReadLine | undefined): boolean {
  return line !== undefined && !line.isProse && line.shape.words <= MAX_TEASER_WORDS && !hasSign(line, NO_TEASER)
}

function isRunning(line: ReadLine | undefined): boolean {
  if (line === undefined || !line.isProse || line.signs.length > 0) return false
  if (line.features.some((name) => IN_COMMENTS.test(name))) return false
  return splitSentences(line.text).length >= RUNNING_SENTENCES
}
