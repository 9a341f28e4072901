import type { ContextBlock, HeaderBlock, KnownBlock, SectionBlock } from '@slack/types'
import { cutMrkdwn, shortenText } from './cut-text.ts'
import { HEADER_CHARS, SECTION_CHARS } from './message-limits.ts'

/** A context block holds at most ten elements. */
const CONTEXT_ELEMENTS = 10

/** Lines of mrkdwn as sections that each stay below Slack's limit. A line is only cut when it is longer than a section. */
export function renderSections(lines: readonly string[]): readonly SectionBlock[] {
  const pieces = lines.flatMap((line) => cutMrkdwn(line, SECTION_CHARS))
  return joinWithin(pieces, SECTION_CHARS).map(renderSection)
}

/** `verbatim` keeps Slack from making links and mentions out of bare words: only what we marked up is one. */
function renderSection(text: string): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, expand: true }
}

/** Small print; each line is an element of its own. */
export function renderContext(lines: readonly string[]): readonly ContextBlock[] {
  const pieces = lines.flatMap((line) => cutMrkdwn(line, SECTION_CHARS))
  const elements = pieces.map((text) => ({ type: 'mrkdwn' as const, text, verbatim: true }))
  const blocks: ContextBlock[] = []
  for (let start = 0; start < elements.length; start += CONTEXT_ELEMENTS) {
    blocks.push({ type: 'context', elements: elements.slice(start, start + CONTEXT_ELEMENTS) })
  }
  return blocks
}

/** A headline of plain text (not escaped: plain_text has no markup). */
export function renderHeader(text: string): HeaderBlock {
  const shown = shortenText(text.toWellFormed(), HEADER_CHARS)
  return { type: 'header', text: { type: 'plain_text', text: shown, emoji: false } }
}

export const DIVIDER: KnownBlock = { type: 'divider' }

function joinWithin(pieces: readonly string[], max: number): readonly string[] {
  const joined: string[] = []
  for (const piece of pieces.filter((text) => text.trim() !== '')) {
    const last = joined.at(-1)
    const longer = `${last}\n${piece}`
    if (last !== undefined && longer.length <= max) joined[joined.length - 1] = longer
    else joined.push(piece)
  }
  return joined
}
