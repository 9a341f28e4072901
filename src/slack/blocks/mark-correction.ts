import type { KnownBlock, SectionBlock } from '@slack/types'
import type { Correction, QuoteChange } from '../../domain/correction.ts'
import { claimWords } from './claim-lines.ts'
import { renderCorrectionMark } from './correction-lines.ts'
import { MESSAGE_BLOCKS, MESSAGE_CHARS } from './message-limits.ts'
import { textLength } from './pack-messages.ts'
import { renderSections } from './text-blocks.ts'

/** A claim is marked in this much of a message beyond what packing allows; Slack itself takes about as much more. */
const SPARE_CHARS = 900
const SPARE_BLOCKS = 3

/**
 * The blocks with every claim that rests on changed words struck through, and a dated line below it; as they are where that
 * was done before. Undefined when none of the claims stands in them, or there is no room.
 */
export function markCorrection(
  blocks: readonly KnownBlock[],
  correction: Correction,
): readonly KnownBlock[] | undefined {
  let marks = 0
  const marked = blocks.flatMap((block): readonly KnownBlock[] => {
    if (block.type !== 'section' || block.text?.type !== 'mrkdwn') return [block]
    const { text } = block.text
    const lines = text.split('\n')
    const after = correction.changes.reduce<readonly string[]>((done, change) => {
      const next = markLines(done, renderCorrectionMark(correction, change), change)
      marks += Number(next !== undefined)
      return next ?? done
    }, lines)
    return after === lines ? [block] : replaceText(block, after)
  })
  const fits = textLength(marked) <= MESSAGE_CHARS + SPARE_CHARS && marked.length <= MESSAGE_BLOCKS + SPARE_BLOCKS
  return marks > 0 && fits ? marked : undefined
}

/** Undefined when no claim of the change stands in the lines. */
function markLines(lines: readonly string[], mark: string, change: QuoteChange): readonly string[] | undefined {
  const at = lines.findIndex((line) => change.claims.some((claim) => line.includes(claimWords(claim))))
  const line = lines[at]
  if (line === undefined) return undefined
  const next = lines.findIndex((other, index) => index > at && !isMark(other))
  const end = next === -1 ? lines.length : next
  if (lines.slice(at + 1, end).includes(mark)) return lines
  const struck = change.claims.reduce((text, claim) => strike(text, claimWords(claim)), line)
  return [...lines.slice(0, at), struck, ...lines.slice(at + 1, end), mark, ...lines.slice(end)]
}

function isMark(line: string): boolean {
  return line.startsWith(':pencil2: _')
}

function strike(line: string, words: string): string {
  return line.includes(`~${words}~`) ? line : line.replace(words, () => `~${words}~`)
}

/** A changed block gets a new id from Slack. What else the section has goes with its first part. */
function replaceText({ block_id: _, ...block }: SectionBlock, lines: readonly string[]): readonly KnownBlock[] {
  const [first, ...rest] = renderSections(lines)
  return first ? [{ ...block, ...first }, ...rest] : [block]
}
