import { optional, required } from '../check.ts'
import { list, object, oneOf, text, webAddress } from '../check-values.ts'
import { actionable, colorScheme, confirmation, MAX_URL_CHARS } from '../composition.ts'
import { plainText } from '../text-objects.ts'

const MAX_LABEL_CHARS = 75
const MAX_VALUE_CHARS = 2_000

const label = required(plainText({ max: MAX_LABEL_CHARS }))
const accessibilityLabel = optional(text({ max: MAX_LABEL_CHARS }))

export const button = object({
  ...actionable,
  type: required(oneOf('button')),
  text: label,
  value: optional(text({ max: MAX_VALUE_CHARS })),
  url: optional(webAddress(MAX_URL_CHARS)),
  style: optional(colorScheme),
  confirm: optional(confirmation),
  accessibility_label: accessibilityLabel,
})

export const workflowButton = object({
  ...actionable,
  type: required(oneOf('workflow_button')),
  text: label,
  workflow: required(object({ trigger: required(object({ url: required(webAddress(MAX_URL_CHARS)) })) })),
  style: optional(colorScheme),
  accessibility_label: accessibilityLabel,
})

const feedbackButton = object({
  text: label,
  value: required(text({ max: MAX_VALUE_CHARS })),
  accessibility_label: accessibilityLabel,
})

export const feedbackButtons = object({
  ...actionable,
  type: required(oneOf('feedback_buttons')),
  positive_button: required(feedbackButton),
  negative_button: required(feedbackButton),
})

const MAX_VIEWERS = 100

export const iconButton = object({
  ...actionable,
  type: required(oneOf('icon_button')),
  icon: required(text({ min: 1, max: 255 })),
  text: label,
  value: optional(text({ max: MAX_VALUE_CHARS })),
  confirm: optional(confirmation),
  accessibility_label: accessibilityLabel,
  visible_to_user_ids: optional(list({ max: MAX_VIEWERS, of: text({ max: 255 }) })),
})
