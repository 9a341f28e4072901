import { countWords } from '../../../domain/text/count-words.ts'
import type { Removal, RemovalReason } from '../../extracted.ts'
import { collectRemovals } from './collect-removals.ts'
import { ATTRIBUTION, BROWSER_WORDS, LIST_WORDS, QUOTED, RULE, SIGNATURE_MARK } from './mail-patterns.ts'
import { type ForwardedHeaders, readForwarded } from './read-forwarded.ts'

/** The text of a message without what mail puts around it. */
export interface MailText {
  readonly text: string
  readonly removed: readonly Removal[]
  readonly headers: ForwardedHeaders
}

/** What a message says in the first half of its words is not its footer. */
const FOOT_SHARE = 0.5
/** How many lines a head, or the rule above a footer, may be away. */
const REACH = 6

/** Takes quoted replies, signatures and the footers of lists out of a plain text; a message that is passed on takes its place. */
export function cleanMailText(text: string): MailText {
  const { lines, removed, headers } = readForwarded(text.replace(/\r\n?/g, '\n').split('\n'))
  const reasons = judgeLines(lines)
  return {
    text: lines.filter((_, at) => reasons[at] === undefined).join('\n'),
    removed: [...removed, ...collectRemovals(lines, reasons)],
    headers,
  }
}

function judgeLines(lines: readonly string[]): readonly (RemovalReason | undefined)[] {
  const foot = footStart(lines)
  const footer = footerStart(lines, foot)
  const signature = lines.findIndex((line, at) => at >= foot && SIGNATURE_MARK.test(line))
  return lines.map((line, at) => {
    if (at >= footer) return 'list-footer'
    if (signature >= 0 && at >= signature) return 'signature'
    if (QUOTED.test(line) || isAttribution(lines, at)) return 'quoted-reply'
    return at < REACH && BROWSER_WORDS.test(line) ? 'mail-header' : undefined
  })
}

/** The line by which half of the words have been said. */
function footStart(lines: readonly string[]): number {
  const counts = lines.map((line) => (QUOTED.test(line) ? 0 : countWords(line)))
  const half = counts.reduce((sum, count) => sum + count, 0) * FOOT_SHARE
  let said = 0
  return counts.findIndex((count) => {
    const isPast = said >= half
    said += count
    return isPast
  })
}

/** The first line of the foot that speaks of the subscription, with the rule or the paragraph that it belongs to. */
function footerStart(lines: readonly string[], foot: number): number {
  const words = foot < 0 ? -1 : lines.findIndex((line, at) => at >= foot && LIST_WORDS.test(line))
  if (words < 0) return lines.length
  const rule = lines.findLastIndex((line, at) => at >= words - REACH && at < words && RULE.test(line))
  return rule >= 0 ? rule : lines.findLastIndex((line, at) => at < words && line.trim() === '') + 1
}

/** On one line, or broken into two. */
function isAttribution(lines: readonly string[], at: number): boolean {
  const [before = '', line = '', after = ''] = [lines[at - 1], lines[at], lines[at + 1]]
  return [line, `${line} ${after}`, `${before} ${line}`].some(
    (text) => line.trim() !== '' && ATTRIBUTION.test(text.trim()),
  )
}
