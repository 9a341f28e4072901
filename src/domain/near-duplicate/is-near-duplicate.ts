import { isSameWording } from './is-same-wording.ts'
import { haveSameNumbers } from './numbers/have-same-numbers.ts'
import type { Report } from './report.ts'

/**
 * Whether two articles are the same report: nearly the same words, or the same words with something around them, and no
 * number or date that differs where they match. Symmetric.
 */
export function isNearDuplicate(a: Report, b: Report): boolean {
  return isSameWording(a, b) && haveSameNumbers(a, b)
}
