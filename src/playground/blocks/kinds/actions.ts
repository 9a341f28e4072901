import { type Check, isRecord, report, required } from '../check.ts'
import { byType, every, list } from '../check-values.ts'
import { actionElements, contextActionElements } from '../elements/element-kinds.ts'
import { blockOf } from './block-of.ts'

const MAX_ELEMENTS = 25
const MAX_CONTEXT_ELEMENTS = 5

/** Slack tells elements of one block apart by their action id. */
const uniqueActionIds: Check = (value, place) => {
  const elements = isRecord(value) && Array.isArray(value.elements) ? value.elements : []
  const ids = elements.flatMap((element) =>
    isRecord(element) && typeof element.action_id === 'string' ? element.action_id : [],
  )
  if (new Set(ids).size < ids.length) report(place, 'action_id must be unique within a block')
}

export const actions = every(
  blockOf('actions', {
    elements: required(list({ min: 1, max: MAX_ELEMENTS, of: byType(actionElements, 'an actions element') })),
  }),
  uniqueActionIds,
)

const messagesOnly: Check = (_value, place) => {
  if (place.surface !== 'message') report(place, 'context_actions is only allowed in messages')
}

export const contextActions = every(
  blockOf('context_actions', {
    elements: required(
      list({ min: 1, max: MAX_CONTEXT_ELEMENTS, of: byType(contextActionElements, 'a context_actions element') }),
    ),
  }),
  uniqueActionIds,
  messagesOnly,
)
