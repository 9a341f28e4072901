import { optional, required } from '../check.ts'
import { oneOf } from '../check-values.ts'
import { anyText } from '../text-objects.ts'
import { blockOf } from './block-of.ts'

const MAX_TEXT_CHARS = 200

export const alert = blockOf('alert', {
  text: required(anyText({ max: MAX_TEXT_CHARS })),
  level: optional(oneOf('default', 'info', 'warning', 'error', 'success')),
})
