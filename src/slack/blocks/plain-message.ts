import type { RenderedMessage } from '../../domain/digest.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { renderSections } from './text-blocks.ts'

/** The message in sections only, for a Slack that refused its blocks. Buttons are lost, words are not. */
export function renderPlainMessage(message: RenderedMessage): RenderedMessage {
  const lines = message.blocks.flatMap((block) => textsOf(block))
  return { text: message.text, blocks: renderSections(lines.length > 0 ? lines : [message.text]) }
}

function textsOf(block: object): readonly string[] {
  if (!('type' in block)) return []
  if (block.type === 'section' && 'text' in block) return textOf(block.text)
  if (block.type === 'header' && 'text' in block) return textOf(block.text).map((text) => `*${escapeMrkdwn(text)}*`)
  if (block.type === 'context' && 'elements' in block && Array.isArray(block.elements))
    return block.elements.flatMap(textOf)
  return []
}

function textOf(value: unknown): readonly string[] {
  const isText = typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
  return isText ? [String((value as { text: unknown }).text)] : []
}
