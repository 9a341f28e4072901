import { type Check, type Fields, optional, required } from '../check.ts'
import { every, flag, list, object, oneOf, text, wholeNumber } from '../check-values.ts'
import { actionable, confirmation, needsOneOf, option, optionGroups, options, placeholder } from '../composition.ts'

const MAX_SELECTED = 100
const id = text({ max: 255 })
const ids = list({ max: MAX_SELECTED, of: id })

function select(type: string, fields: Fields): Check {
  const isMulti = type.startsWith('multi_')
  return object({
    ...actionable,
    type: required(oneOf(type)),
    placeholder: optional(placeholder),
    confirm: optional(confirmation),
    focus_on_load: optional(flag),
    ...(isMulti && { max_selected_items: optional(wholeNumber({ min: 1, max: MAX_SELECTED })) }),
    ...fields,
  })
}

const choices: Fields = { options: optional(options), option_groups: optional(optionGroups) }
const filter = optional(
  object({
    include: optional(list({ min: 1, max: 4, of: oneOf('im', 'mpim', 'private', 'public') })),
    exclude_external_shared_channels: optional(flag),
    exclude_bot_users: optional(flag),
  }),
)
const conversationFields: Fields = { default_to_current_conversation: optional(flag), filter }
const query: Fields = { min_query_length: optional(wholeNumber({ min: 0, max: 255 })) }
const initialOption: Fields = { initial_option: optional(option) }
const initialOptions: Fields = { initial_options: optional(list({ min: 1, max: MAX_SELECTED, of: option })) }

/** All select menus, by type. */
export const selects: Readonly<Record<string, Check>> = {
  static_select: every(
    select('static_select', { ...choices, ...initialOption }),
    needsOneOf('options', 'option_groups'),
  ),
  multi_static_select: every(
    select('multi_static_select', { ...choices, ...initialOptions }),
    needsOneOf('options', 'option_groups'),
  ),
  external_select: select('external_select', { ...query, ...initialOption }),
  multi_external_select: select('multi_external_select', { ...query, ...initialOptions }),
  users_select: select('users_select', { initial_user: optional(id) }),
  multi_users_select: select('multi_users_select', { initial_users: optional(ids) }),
  conversations_select: select('conversations_select', {
    ...conversationFields,
    initial_conversation: optional(id),
    response_url_enabled: optional(flag),
  }),
  multi_conversations_select: select('multi_conversations_select', {
    ...conversationFields,
    initial_conversations: optional(ids),
  }),
  channels_select: select('channels_select', { initial_channel: optional(id), response_url_enabled: optional(flag) }),
  multi_channels_select: select('multi_channels_select', { initial_channels: optional(ids) }),
}

const OVERFLOW_OPTIONS = { min: 1, max: 5 }

export const overflow = object({
  ...actionable,
  type: required(oneOf('overflow')),
  options: required(list({ ...OVERFLOW_OPTIONS, of: option })),
  confirm: optional(confirmation),
})
