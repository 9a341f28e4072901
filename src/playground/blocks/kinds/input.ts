import { type Check, optional, report, required } from '../check.ts'
import { byType, every, flag } from '../check-values.ts'
import { inputElements } from '../elements/element-kinds.ts'
import { plainText } from '../text-objects.ts'
import { blockOf } from './block-of.ts'

const MAX_LABEL_CHARS = 2_000

const viewsOnly: Check = (_value, place) => {
  if (place.surface === 'message') report(place, 'input blocks are not allowed in messages')
}

export const input = every(
  blockOf('input', {
    label: required(plainText({ max: MAX_LABEL_CHARS })),
    hint: optional(plainText({ max: MAX_LABEL_CHARS })),
    optional: optional(flag),
    dispatch_action: optional(flag),
    element: required(byType(inputElements, 'an input element')),
  }),
  viewsOnly,
)
