import type { VerificationProblem } from '../../../claim.ts'
import type { CheckedClaim } from '../../checked-claim.ts'
import { findDates } from '../dates/find-dates.ts'
import { findNumbers } from './find-numbers.ts'

/** "rose by 40" is not "rose to 40". */
interface Change {
  readonly values: readonly number[]
  /** "by" also where nothing is written: "rose 40 per cent". */
  readonly way: string
  readonly text: string
}

const VERBS =
  'rises?|rose|risen|rising|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|grow(?:s|n|ing)?|grew|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr[aiu]nk(?:s|ing)?|plung(?:e|es|ed|ing)|slump(?:s|ed|ing)?|tumbl(?:e|es|ed|ing)|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|up|down|gain(?:s|ed)?|lost|slid(?:es)?|sank'
const CHANGE = new RegExp(
  `\\b(?:${VERBS})(?: [\\p{L}'-]+){0,5}?(?: (by|to|from))?(?: (?:about|around|almost|nearly|more than|over|at least|up to|just|only|some))? ?[$£€]?$`,
  'iu',
)
const SECOND = /\b(from|to)(?: about| around| nearly| almost)? ?[$£€]?$/i
const CHANGED = new RegExp(`\\b(?:${VERBS})\\b`, 'i')
const AROUND_CHARS = 70

/** What something rose or fell by, to or from is the same in the quotes. */
export function checkChanges({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  const known = quotes.flatMap(({ whole }) => changesIn(whole))
  return changesIn(text).flatMap(({ values, way, text: written }) => {
    const same = known.filter((other) => other.values.some((value) => values.includes(value)))
    if (same.length === 0 || same.some((other) => other.way === way)) return []
    return [{ kind: 'comparison', detail: `${way} ${written}, in the quote ${same[0]?.way}` }]
  })
}

function changesIn(text: string): readonly Change[] {
  return findNumbers(text, findDates(text)).flatMap(({ start, readings, text: written }) => {
    const before = text.slice(Math.max(0, start - AROUND_CHARS), start)
    const found = CHANGE.exec(before)
    if (!found && !(SECOND.test(before) && CHANGED.test(text.slice(0, start)))) return []
    const way = SECOND.exec(before)?.[1] ?? found?.[1] ?? 'by'
    return [{ values: readings.map(({ value }) => value), way: way.toLowerCase(), text: written }]
  })
}
