import { optional } from '../check.ts'
import { byType, every, flag, list } from '../check-values.ts'
import { needsOneOf } from '../composition.ts'
import { accessories } from '../elements/element-kinds.ts'
import { anyText } from '../text-objects.ts'
import { blockOf } from './block-of.ts'

const MAX_TEXT_CHARS = 3_000
const MAX_FIELDS = 10
const MAX_FIELD_CHARS = 2_000

export const section = every(
  blockOf('section', {
    text: optional(anyText({ max: MAX_TEXT_CHARS })),
    fields: optional(list({ min: 1, max: MAX_FIELDS, of: anyText({ max: MAX_FIELD_CHARS }) })),
    accessory: optional(byType(accessories, 'a section accessory')),
    expand: optional(flag),
  }),
  needsOneOf('text', 'fields'),
)
