import { type Check, isRecord, optional, report, required } from './check.ts'
import { byType, flag, object, oneOf, text } from './check-values.ts'

/** A `plain_text` object of 1 to `max` characters. */
export function plainText({ min = 1, max }: { min?: number; max: number }): Check {
  return (value, place) => {
    if (isRecord(value) && value.type !== 'plain_text') return report(place, 'must be a plain_text object')
    plainTextFields({ min, max })(value, place)
  }
}

function plainTextFields(range: { min: number; max: number }): Check {
  return object({ type: required(oneOf('plain_text')), text: required(text(range)), emoji: optional(flag) })
}

/** A `mrkdwn` object of 1 to `max` characters. */
export function mrkdwn({ min = 1, max }: { min?: number; max: number }): Check {
  return object({ type: required(oneOf('mrkdwn')), text: required(text({ min, max })), verbatim: optional(flag) })
}

/** A `plain_text` or `mrkdwn` object of 1 to `max` characters. */
export function anyText({ min = 1, max }: { min?: number; max: number }): Check {
  return byType({ plain_text: plainTextFields({ min, max }), mrkdwn: mrkdwn({ min, max }) }, 'text')
}
