import { type Check, type Fields, isRecord, optional, report, required } from '../check.ts'
import { anything, every, flag, list, matching, object, oneOf, text, wholeNumber } from '../check-values.ts'
import { actionable, confirmation, dispatchConfig, option, placeholder } from '../composition.ts'

const MAX_INPUT_CHARS = 3_000
const MAX_CHOICES = 10
const MAX_FILES = 10
const LATEST_SECONDS = 9_999_999_999

const focusable: Fields = { focus_on_load: optional(flag) }
const typed: Fields = {
  ...actionable,
  ...focusable,
  placeholder: optional(placeholder),
  dispatch_action_config: optional(dispatchConfig),
}
const picked: Fields = { ...actionable, ...focusable, confirm: optional(confirmation) }

const lengthsInOrder: Check = (value, place) => {
  if (!isRecord(value)) return
  const { min_length: min, max_length: max } = value
  if (typeof min === 'number' && typeof max === 'number' && min > max) report(place, 'min_length is above max_length')
}

const plainTextInput = every(
  object({
    ...typed,
    type: required(oneOf('plain_text_input')),
    initial_value: optional(text({ max: MAX_INPUT_CHARS })),
    multiline: optional(flag),
    min_length: optional(wholeNumber({ min: 0, max: MAX_INPUT_CHARS })),
    max_length: optional(wholeNumber({ min: 1, max: MAX_INPUT_CHARS })),
  }),
  lengthsInOrder,
)

const numeric = matching(/^-?\d+(\.\d+)?$/, 'a number')

export const textInputs: Readonly<Record<string, Check>> = {
  plain_text_input: plainTextInput,
  email_text_input: object({
    ...typed,
    type: required(oneOf('email_text_input')),
    initial_value: optional(text({ max: MAX_INPUT_CHARS })),
  }),
  url_text_input: object({
    ...typed,
    type: required(oneOf('url_text_input')),
    initial_value: optional(text({ max: MAX_INPUT_CHARS })),
  }),
  number_input: object({
    ...typed,
    type: required(oneOf('number_input')),
    is_decimal_allowed: required(flag),
    initial_value: optional(numeric),
    min_value: optional(numeric),
    max_value: optional(numeric),
  }),
  rich_text_input: object({
    ...typed,
    type: required(oneOf('rich_text_input')),
    initial_value: optional(anything),
    min_lines: optional(wholeNumber({ min: 1, max: 100 })),
    max_lines: optional(wholeNumber({ min: 1, max: 100 })),
  }),
  file_input: object({
    ...actionable,
    type: required(oneOf('file_input')),
    filetypes: optional(list({ max: 100, of: text({ max: 50 }) })),
    max_files: optional(wholeNumber({ min: 1, max: MAX_FILES })),
  }),
}

export const checkboxes = object({
  ...picked,
  type: required(oneOf('checkboxes')),
  options: required(list({ min: 1, max: MAX_CHOICES, of: option })),
  initial_options: optional(list({ min: 1, max: MAX_CHOICES, of: option })),
})

export const radioButtons = object({
  ...picked,
  type: required(oneOf('radio_buttons')),
  options: required(list({ min: 1, max: MAX_CHOICES, of: option })),
  initial_option: optional(option),
})

/** Date and time pickers, by type. */
export const pickers: Readonly<Record<string, Check>> = {
  datepicker: object({
    ...picked,
    type: required(oneOf('datepicker')),
    placeholder: optional(placeholder),
    initial_date: optional(matching(/^\d{4}-\d{2}-\d{2}$/, 'a date, YYYY-MM-DD')),
  }),
  timepicker: object({
    ...picked,
    type: required(oneOf('timepicker')),
    placeholder: optional(placeholder),
    initial_time: optional(matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time, HH:mm')),
    timezone: optional(text({ max: 255 })),
  }),
  datetimepicker: object({
    ...picked,
    type: required(oneOf('datetimepicker')),
    initial_date_time: optional(wholeNumber({ min: 1_000_000_000, max: LATEST_SECONDS })),
  }),
}
