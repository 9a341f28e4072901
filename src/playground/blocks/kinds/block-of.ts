import { type Check, type Fields, optional, required } from '../check.ts'
import { object, oneOf } from '../check-values.ts'
import { blockId } from '../composition.ts'

/** A block of one type with these fields beside `type` and `block_id`. */
export function blockOf(type: string, fields: Fields): Check {
  return object({ type: required(oneOf(type)), block_id: optional(blockId), ...fields })
}
