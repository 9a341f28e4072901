import type { FoundElement } from './find-element.ts'
import { PlaygroundError } from './playground-error.ts'

/** What a person chose or typed: text, several choices, or nothing. */
export type ChosenValue = string | readonly string[] | undefined

type Element = FoundElement['element']

const SINGLE_FIELDS: Readonly<Record<string, string>> = {
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
}
const MULTI_FIELDS: Readonly<Record<string, string>> = {
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
}
const ONE_OPTION = new Set(['static_select', 'external_select', 'radio_buttons', 'overflow'])
const MANY_OPTIONS = new Set(['multi_static_select', 'multi_external_select', 'checkboxes'])

/** The value fields of an element after a choice, as they stand in payloads and in a view's state. */
export function elementValue(element: Element, chosen: ChosenValue): Record<string, unknown> {
  const { type } = element
  const many = chosen === undefined ? [] : typeof chosen === 'string' ? [chosen] : chosen
  const one = many[0]
  const single = SINGLE_FIELDS[type]
  const multi = MULTI_FIELDS[type]
  if (single !== undefined) return { [single]: one ?? null }
  if (multi !== undefined) return { [multi]: many }
  if (ONE_OPTION.has(type)) return { selected_option: one === undefined ? null : pickOption(element, one) }
  if (MANY_OPTIONS.has(type)) return { selected_options: many.map((value) => pickOption(element, value)) }
  if (type === 'datetimepicker') return { selected_date_time: one === undefined ? null : Number(one) }
  return { value: one ?? null }
}

/** What an element shows before anybody touched it. */
export function initialChoice(element: Element): ChosenValue {
  const { initial_option, initial_options, initial_value, initial_date, initial_time } = element
  const { initial_user, initial_channel, initial_conversation, initial_users, initial_channels } = element
  const { initial_conversations, initial_date_time } = element
  const options = Array.isArray(initial_options)
    ? initial_options
    : initial_option === undefined
      ? []
      : [initial_option]
  if (options.length > 0) return options.map((option) => String((option as { value?: unknown }).value))
  const many = [initial_users, initial_channels, initial_conversations].find(Array.isArray)
  if (many !== undefined) return many.map(String)
  const one = [initial_value, initial_date, initial_time, initial_user, initial_channel, initial_conversation].find(
    (value) => typeof value === 'string',
  )
  return typeof initial_date_time === 'number' ? String(initial_date_time) : (one as string | undefined)
}

export function isEmptyChoice(chosen: ChosenValue): boolean {
  return chosen === undefined || chosen.length === 0
}

function pickOption(element: Element, value: string): unknown {
  const groups = Array.isArray(element.option_groups) ? element.option_groups : []
  const all = [element, ...groups].flatMap((holder) => {
    const options = (holder as { options?: unknown }).options
    return Array.isArray(options) ? (options as { value?: unknown }[]) : []
  })
  const option = all.find((candidate) => candidate.value === value)
  if (option !== undefined) return option
  if (element.type.includes('external')) return { text: { type: 'plain_text', text: value }, value }
  throw new PlaygroundError(`${element.type} has no option ${value}`)
}
