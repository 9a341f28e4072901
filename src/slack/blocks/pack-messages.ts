import type { KnownBlock } from '@slack/types'
import type { RenderedMessage } from '../../domain/digest.ts'
import { shortenText } from './cut-text.ts'
import { FALLBACK_CHARS, MESSAGE_BLOCKS, MESSAGE_CHARS } from './message-limits.ts'
import { renderContext } from './text-blocks.ts'

/** Blocks that should stand in one message, such as a story with its sources. */
export type BlockGroup = readonly KnownBlock[]

/**
 * As many messages as Slack's limits ask for, in order; nothing is left out. Groups stay whole unless one alone is too
 * long for a message. Several messages carry `(1/n)`. `text` is the fall-back, already escaped.
 */
export function packMessages(groups: readonly BlockGroup[], text: string): readonly RenderedMessage[] {
  const parts = packGroups(groups)
  return parts.map((blocks, index) => {
    const marker = parts.length > 1 ? ` (${index + 1}/${parts.length})` : ''
    const numbered = marker === '' ? blocks : [...blocks, ...renderContext([marker.trim()])]
    return { text: `${shortenFallback(text)}${marker}`, blocks: numbered }
  })
}

/** Characters of all text in blocks, which Slack sums up over a message. */
export function textLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce((sum, [name, child]) => {
    return sum + (name === 'text' && typeof child === 'string' ? child.length : textLength(child))
  }, 0)
}

function packGroups(groups: readonly BlockGroup[]): readonly (readonly KnownBlock[])[] {
  const parts: KnownBlock[][] = [[]]
  for (const group of groups.flatMap((whole) => (fits([], whole) ? [whole] : whole.map((block) => [block])))) {
    const last = parts.at(-1)
    if (last !== undefined && fits(last, group)) last.push(...group)
    else parts.push([...group])
  }
  return parts.filter((part) => part.length > 0)
}

function fits(part: readonly KnownBlock[], group: BlockGroup): boolean {
  const blocks = [...part, ...group]
  return blocks.length <= MESSAGE_BLOCKS && textLength(blocks) <= MESSAGE_CHARS
}

/** The fall-back is escaped, so a cut may leave half an entity at its end: that half goes too. */
function shortenFallback(text: string): string {
  return shortenText(text, FALLBACK_CHARS).replace(/&[a-z]{0,3}…$/, '…')
}
