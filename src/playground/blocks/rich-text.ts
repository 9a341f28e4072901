import { type Check, type Fields, optional, required } from './check.ts'
import { byType, flag, list, object, oneOf, text, webAddress, wholeNumber } from './check-values.ts'
import { blockId, MAX_URL_CHARS } from './composition.ts'

const MAX_RICH_TEXT_CHARS = 13_150
const MAX_PARTS = 1_000
const MAX_INDENT = 8

const style = optional(
  object({
    bold: optional(flag),
    italic: optional(flag),
    strike: optional(flag),
    code: optional(flag),
    underline: optional(flag),
  }),
)
const longText = text({ min: 1, max: MAX_RICH_TEXT_CHARS })
const id = text({ min: 1, max: 255 })

function inline(type: string, fields: Fields): Check {
  return object({ type: required(oneOf(type)), style, ...fields })
}

const textPart = inline('text', { text: required(longText) })
const linkPart = inline('link', {
  url: required(webAddress(MAX_URL_CHARS)),
  text: optional(longText),
  unsafe: optional(flag),
})

const inlineParts = byType(
  {
    text: textPart,
    link: linkPart,
    user: inline('user', { user_id: required(id) }),
    channel: inline('channel', { channel_id: required(id) }),
    usergroup: inline('usergroup', { usergroup_id: required(id) }),
    team: inline('team', { team_id: required(id) }),
    broadcast: inline('broadcast', { range: required(oneOf('here', 'channel', 'everyone')) }),
    emoji: inline('emoji', { name: required(id), unicode: optional(id), url: optional(webAddress(MAX_URL_CHARS)) }),
    color: inline('color', { value: required(id) }),
    date: inline('date', {
      timestamp: required(wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER })),
      format: required(id),
      url: optional(webAddress(MAX_URL_CHARS)),
      fallback: optional(text({ max: MAX_URL_CHARS })),
    }),
  },
  'rich text',
)

const parts = list({ max: MAX_PARTS, of: inlineParts })
const border = optional(oneOf(0, 1))
const section = object({ type: required(oneOf('rich_text_section')), elements: required(parts) })

const containers = byType(
  {
    rich_text_section: section,
    rich_text_list: object({
      type: required(oneOf('rich_text_list')),
      elements: required(list({ max: MAX_PARTS, of: section })),
      style: required(oneOf('bullet', 'ordered')),
      indent: optional(wholeNumber({ min: 0, max: MAX_INDENT })),
      offset: optional(wholeNumber({ min: 0, max: MAX_PARTS })),
      border,
    }),
    rich_text_quote: object({ type: required(oneOf('rich_text_quote')), elements: required(parts), border }),
    rich_text_preformatted: object({
      type: required(oneOf('rich_text_preformatted')),
      elements: required(list({ max: MAX_PARTS, of: byType({ text: textPart, link: linkPart }, 'preformatted text') })),
      border,
    }),
  },
  'rich_text elements',
)

export const richText = object({
  type: required(oneOf('rich_text')),
  block_id: optional(blockId),
  elements: required(list({ min: 1, max: MAX_PARTS, of: containers })),
})
