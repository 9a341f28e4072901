import type { SlackBlock } from '../state/slack-message.ts'
import { markdownToText, mrkdwnToText, type Names } from './plain-text.ts'

type Fields = Record<string, unknown>

/** What a block says, as lines of plain text. Buttons are shown as `[ Label ]`. */
export function blockToLines(block: SlackBlock, names: Names): string[] {
  switch (block.type) {
    case 'header':
      return [textOf(block.text, names).toUpperCase()]
    case 'markdown':
      return markdownToText(String(block.text ?? ''), names)
        .trimEnd()
        .split('\n')
    case 'divider':
      return ['· · ·']
    case 'rich_text':
      return richTextLines(block, names)
    case 'section':
      return [
        textOf(block.text, names),
        ...list(block.fields).map((field) => textOf(field, names)),
        buttonsOf([block.accessory]),
      ]
    case 'context':
      return [
        list(block.elements)
          .map((element) => textOf(element, names))
          .join('  '),
      ]
    case 'actions':
    case 'context_actions':
      return [buttonsOf(list(block.elements))]
    case 'table':
    case 'data_table':
      return list(block.rows).map((row) =>
        list(row)
          .map((cell) => textOf(cell, names))
          .join(' | '),
      )
    case 'container':
      return [
        textOf(block.title, names),
        ...list(block.child_blocks).flatMap((child) => blockToLines(child as SlackBlock, names)),
      ]
    case 'input':
      return [`${textOf(block.label, names)}: ____`]
    case 'image':
      return [`(picture: ${String(block.alt_text ?? '')})`]
    case 'task_card':
      return [`${block.status === 'complete' ? '✓' : '…'} ${String(block.title ?? '')}`]
    default:
      return [textOf(block.text ?? block.title, names)]
  }
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : []
}

function textOf(value: unknown, names: Names): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const { type, text, alt_text: alt } = value as Fields
  if (type === 'rich_text') return richTextLines(value as SlackBlock, names).join(' ')
  if (type === 'image') return `(${String(alt ?? '')})`
  if (typeof text !== 'string') return ''
  return type === 'mrkdwn' ? mrkdwnToText(text, names) : text
}

function buttonsOf(elements: readonly unknown[]): string {
  return elements
    .flatMap((element) => {
      if (typeof element !== 'object' || element === null) return []
      const {
        type,
        text,
        placeholder,
        positive_button: good,
        negative_button: bad,
      } = element as Record<string, { text?: { text?: string } & string }>
      if (String(type) === 'feedback_buttons') return [good?.text?.text, bad?.text?.text]
      return [(text?.text as string | undefined) ?? (placeholder?.text as string | undefined)]
    })
    .flatMap((label) => (label === undefined ? [] : `[ ${label} ]`))
    .join(' ')
}

function richTextLines(block: SlackBlock, names: Names): string[] {
  return list(block.elements).flatMap((part) => {
    if (part.type !== 'rich_text_list') return leavesToText(list(part.elements), names).split('\n')
    return list(part.elements).map((item) => `• ${leavesToText(list(item.elements), names)}`)
  })
}

function leavesToText(leaves: readonly Fields[], names: Names): string {
  return leaves
    .map((leaf) => {
      if (leaf.type === 'user') return `@${names.user(String(leaf.user_id))}`
      if (leaf.type === 'channel') return `#${names.channel(String(leaf.channel_id))}`
      if (leaf.type === 'link') return leaf.text === undefined ? String(leaf.url) : `${leaf.text} (${leaf.url})`
      if (leaf.type === 'emoji') return `:${leaf.name}:`
      return String(leaf.text ?? leaf.fallback ?? '')
    })
    .join('')
}
