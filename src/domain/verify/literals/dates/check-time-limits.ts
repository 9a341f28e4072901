import type { VerificationProblem } from '../../../claim.ts'
import type { CheckedClaim } from '../../checked-claim.ts'
import { findDates } from './find-dates.ts'

/** "since 2019" is not "in 2019", nor "until 2019". */
interface LimitedTime {
  readonly key: string
  readonly limit: string
  readonly text: string
}

const LIMIT = /\b(since|until|till|before|after|by)(?: (?:the|at|on|about|around|early|late|mid|end of))*[ -]$/i
const YEAR = /(?<![\p{L}\p{N}.,$£€-])(?:1[5-9]|20)\d\d(?![\p{L}\p{N}%]|[.,]\d)/gu
const LIMIT_CHARS = 24

/** A time that the claim begins or ends something with ("since", "until", "by") is limited so in the quotes as well. */
export function checkTimeLimits({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  const known = quotes.flatMap((quote) => limitedTimes(quote.text))
  return limitedTimes(text).flatMap((claimed) => {
    const same = known.filter(({ key }) => key === claimed.key)
    if (same.length === 0 || same.some(({ limit }) => limit === claimed.limit)) return []
    return [
      {
        kind: 'comparison',
        detail: `${claimed.limit || 'at'} ${claimed.text}, in the quote ${same[0]?.limit || 'at'}`,
      },
    ]
  })
}

function limitedTimes(text: string): readonly LimitedTime[] {
  const dates = findDates(text).map(({ start, text: date, parts }) => {
    const { weekday: _, year: __, ...rest } = parts
    return { start, text: date, key: JSON.stringify(parts.day === undefined ? parts : rest) }
  })
  const years = [...text.matchAll(YEAR)].map(({ 0: year, index }) => ({ start: index, text: year, key: year }))
  return [...dates, ...years].map(({ start, text: written, key }) => ({
    key,
    text: written,
    limit: limitBefore(text, start),
  }))
}

function limitBefore(text: string, at: number): string {
  const word = LIMIT.exec(text.slice(Math.max(0, at - LIMIT_CHARS), at))?.[1]?.toLowerCase() ?? ''
  return word === 'till' ? 'until' : word
}
