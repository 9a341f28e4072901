import { useState } from 'preact/hooks'

/** What was typed into a view's inputs, beginning with the values the app set. */
export function useForm(record) {
  const [typed, setTyped] = useState({})
  const values = mergeValues(initialValues(record?.view.blocks ?? []), typed)
  const set = (blockId, actionId, value) =>
    setTyped((before) => ({ ...before, [blockId]: { ...before[blockId], [actionId]: value } }))
  return { values, set, errors: record?.errors }
}

function initialValues(blocks) {
  const values = {}
  for (const block of blocks) {
    for (const element of [block.element, block.accessory, ...(block.elements ?? [])]) {
      if (!element?.action_id) continue
      values[block.block_id] = { ...values[block.block_id], [element.action_id]: initialValue(element) }
    }
  }
  return values
}

function initialValue(element) {
  if (element.initial_option) return element.initial_option.value
  if (element.initial_options) return element.initial_options.map((option) => option.value)
  return (
    element.initial_value ??
    element.initial_date ??
    element.initial_time ??
    element.initial_user ??
    element.initial_users ??
    element.initial_channel ??
    element.initial_channels ??
    element.initial_conversation ??
    element.initial_conversations
  )
}

function mergeValues(initial, typed) {
  const merged = { ...initial }
  for (const [blockId, actions] of Object.entries(typed)) merged[blockId] = { ...merged[blockId], ...actions }
  return merged
}
