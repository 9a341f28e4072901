import { type Check, type Fields, isRecord, optional, report, required } from './check.ts'
import { every, list, object, oneOf, text, webAddress } from './check-values.ts'
import { anyText, plainText } from './text-objects.ts'

export const MAX_URL_CHARS = 3_000
export const MAX_ALT_TEXT_CHARS = 2_000
const MAX_OPTION_TEXT_CHARS = 75
const MAX_OPTION_VALUE_CHARS = 150
const MAX_OPTIONS = 100
const MAX_CONFIRM = { title: 100, text: 300, button: 30 }

export const blockId = text({ min: 1, max: 255 })
const actionId = text({ min: 1, max: 255 })

/** Fields every interactive element may have. */
export const actionable: Fields = { action_id: optional(actionId) }

export const colorScheme = oneOf('primary', 'danger')

export const confirmation = object({
  title: optional(plainText({ max: MAX_CONFIRM.title })),
  text: required(anyText({ max: MAX_CONFIRM.text })),
  confirm: optional(plainText({ max: MAX_CONFIRM.button })),
  deny: optional(plainText({ max: MAX_CONFIRM.button })),
  style: optional(colorScheme),
})

export const placeholder = plainText({ max: 150 })

export const option = object({
  text: required(anyText({ max: MAX_OPTION_TEXT_CHARS })),
  value: required(text({ max: MAX_OPTION_VALUE_CHARS })),
  description: optional(anyText({ max: MAX_OPTION_TEXT_CHARS })),
  url: optional(webAddress(MAX_URL_CHARS)),
})

export const options = list({ min: 1, max: MAX_OPTIONS, of: option })

const optionGroup = object({ label: required(plainText({ max: MAX_OPTION_TEXT_CHARS })), options: required(options) })

export const optionGroups = list({ min: 1, max: MAX_OPTIONS, of: optionGroup })

/** Reports unless at least one of the fields is there. */
export function needsOneOf(...names: readonly string[]): Check {
  return (value, place) => {
    if (isRecord(value) && names.every((name) => value[name] === undefined)) {
      report(place, `must have one of: ${names.join(', ')}`)
    }
  }
}

const slackFile = every(
  object({ id: optional(text({ max: 255 })), url: optional(webAddress(MAX_URL_CHARS)) }),
  needsOneOf('id', 'url'),
)

/** Where an image comes from, and what stands in for it. */
export const imageFields: Fields = {
  image_url: optional(webAddress(MAX_URL_CHARS)),
  slack_file: optional(slackFile),
  alt_text: required(text({ max: MAX_ALT_TEXT_CHARS })),
}

export const dispatchConfig = object({
  trigger_actions_on: optional(list({ max: 2, of: oneOf('on_enter_pressed', 'on_character_entered') })),
})
