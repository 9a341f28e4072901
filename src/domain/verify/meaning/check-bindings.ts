import type { TextSpan } from '../../article.ts'
import type { VerificationProblem } from '../../claim.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import type { CheckedClaim } from '../checked-claim.ts'
import { isCaseless } from '../literals/check-caseless-words.ts'
import { findDates } from '../literals/dates/find-dates.ts'
import { findNumbers } from '../literals/numbers/find-numbers.ts'
import { isAlike } from './alike-words.ts'
import { AUXILIARIES, PREPOSITIONS } from './clause-words.ts'
import { carries, isKnownBeside, type Source, sourcesOf } from './source-sentences.ts'
import { type TellingWord, tellingWords } from './telling-words.ts'

/** So many words that say something are read on either side of a number or a date. */
const REACH = 4
const NEAR_LEFT = 2
const NEAR_RIGHT = 1
const BOUND_WORDS = 'and|but|while|whereas|when|after|before|as|because|who|which|where|though|although|or'
const BOUND = new RegExp(`[,;:](?!\\d)|\\s-\\s|\\b(?:${BOUND_WORDS})\\b`, 'giu')
/** "tunnel for 18 months", "40 per cent of the cost": the word beyond is not what is counted or done. */
const APART: ReadonlySet<string> = new Set([...PREPOSITIONS].filter((word) => word !== 'by' && word !== 'from'))
/** Nouns that are left out when a second number follows: "twelve people were hurt and three died". */
const LEFT_OUT = /^(?:people|persons?|others?|men|women)$/
const HEAD_CHARS = 40
/** Sentences with more numbers are tables; comparing all costs the square of their count. */
const MAX_BOUNDS = 40
const YEAR = /^(?:1[5-9]|20)\d\d$/

/** A number or a date of a sentence, with the words that it is told with. */
interface Bound extends TextSpan {
  readonly isDate: boolean
  readonly keys: readonly string[]
  readonly left: readonly TellingWord[]
  readonly right: readonly TellingWord[]
  /** Those that stand so close that they can belong to no other number. */
  readonly nearLeft: readonly TellingWord[]
  readonly nearRight: readonly TellingWord[]
  readonly hasVerb: boolean
  /** What is counted stands right behind the number. */
  readonly hasNoun: boolean
}

/**
 * A number or a date is told of what the source tells it of: "12 people and 3 dogs" makes no "12 dogs", and what one
 * article counts is not counted by another.
 */
export function checkBindings({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  if (isCaseless(text)) return []
  const claimed = splitSentences(text).flatMap(({ start, end }) => boundsOf(text.slice(start, end)))
  if (claimed.length === 0) return []
  const sources = quotes.flatMap(sourcesOf).map((source) => ({ source, bounds: boundsOf(source.text) }))
  return claimed.flatMap((bound) => {
    const holding = sources.filter(({ bounds }) => bounds.some((other) => isSame(bound, other)))
    if (holding.length === 0) return []
    const isRight = holding.some(
      ({ source, bounds }) =>
        isToldThere(
          bound,
          source,
          sources.map((other) => other.source),
        ) && !isOfAnother(bound, bounds),
    )
    return isRight
      ? []
      : [{ kind: 'attribution' as const, detail: 'a number or date is told of something else in the quotes' }]
  })
}

function boundsOf(text: string): readonly Bound[] {
  const spans = spansOf(text)
  return spans.map((span, at) => {
    const before = lastClause(text.slice(spans[at - 1]?.end ?? 0, span.start))
    const rest = text.slice(span.end, spans[at + 1]?.start)
    const bound = rest.search(BOUND)
    const after = bound < 0 ? rest : rest.slice(0, bound)
    const [left, right] = [tellingWords(before).slice(-REACH), tellingWords(after).slice(0, REACH)]
    const gap = before.slice(left.at(-1)?.end ?? 0)
    return {
      ...span,
      left,
      right,
      nearLeft: span.isDate
        ? left.slice(-NEAR_LEFT)
        : isApart(gap)
          ? []
          : left.filter((word) => !isBesideHead(before, word)).slice(-NEAR_LEFT),
      nearRight:
        span.isDate && left.length > 0
          ? []
          : isApart(after.slice(0, right[0]?.start))
            ? []
            : right.slice(0, NEAR_RIGHT + Number(span.isDate)),
      hasVerb: after.split(' ').some((word) => AUXILIARIES.has(word.toLowerCase())),
      hasNoun: /^[\s-]*(?!of\b)\p{L}/u.test(after),
    }
  })
}

/** The numbers and dates of a sentence in order; a year counts as a date. */
function spansOf(text: string): readonly Pick<Bound, 'start' | 'end' | 'keys' | 'isDate'>[] {
  const dates = findDates(text)
  return [
    ...dates.map(({ start, end, parts }) => ({ start, end, keys: dateKeys(parts), isDate: true })),
    ...findNumbers(text, dates).map(({ start, end, readings, text: written }) => ({
      start,
      end,
      keys: readings.map(({ value }) => String(value)),
      isDate: YEAR.test(written),
    })),
  ]
    .toSorted((a, b) => a.start - b.start)
    .slice(0, MAX_BOUNDS)
}

function lastClause(text: string): string {
  const last = [...text.matchAll(BOUND)].at(-1)
  return last ? text.slice(last.index + last[0].length) : text
}

/** "profit at Norvik": the word after a preposition is not the one that rose. */
function isBesideHead(text: string, { start }: TellingWord): boolean {
  const word =
    /([\p{L}']+) (?:the |an? |its |his |her |their )?$/iu.exec(
      text.slice(Math.max(0, start - HEAD_CHARS), start),
    )?.[1] ?? ''
  return PREPOSITIONS.has(word.toLowerCase())
}

function isApart(between: string): boolean {
  return between.split(' ').some((word) => APART.has(word.toLowerCase()) && word !== 'to')
}

function dateKeys({
  month,
  day,
  year,
  weekday,
  word,
}: ReturnType<typeof findDates>[number]['parts']): readonly string[] {
  if (day !== undefined) return [`${month}-${day}`]
  return [JSON.stringify({ month, year, weekday, word })]
}

function isSame(one: Bound, other: Bound): boolean {
  return one.keys.some((key) => other.keys.includes(key))
}

/** Whether a sentence has the words that the claim tells the number with. */
function isToldThere({ nearLeft, nearRight }: Bound, source: Source, sources: readonly Source[]): boolean {
  const missing = [...nearLeft, ...nearRight].filter((word) => !carries(source, [word]))
  return missing.length === 0 || (source.refersBack && isKnownBeside(source, missing, sources))
}

/** Whether a word that the claim tells the number with belongs to another number of the sentence alone. */
function isOfAnother(claimed: Bound, bounds: readonly Bound[]): boolean {
  const own = bounds.flatMap((bound, at) => (isSame(claimed, bound) ? wordsOf(bounds, at) : []))
  const others = bounds
    .filter((bound) => bound.isDate === claimed.isDate && !isSame(claimed, bound))
    .flatMap(({ isDate, nearLeft, nearRight }) => [...(isDate ? nearLeft.slice(-1) : nearLeft), ...nearRight])
  return [...claimed.nearLeft, ...claimed.nearRight]
    .filter(({ lower }) => !LEFT_OUT.test(lower))
    .some((word) => others.some((other) => isAlike(word, other)) && !own.some((other) => isAlike(word, other)))
}

/** The words of a number with those that it shares: "killed 12 people and 3 dogs", "12 men and 3 women were hurt". */
function wordsOf(bounds: readonly Bound[], at: number): readonly TellingWord[] {
  const bound = bounds[at]
  if (!bound) return []
  const earlier = bounds.slice(0, at)
  const subject = bound.left.length < NEAR_LEFT ? earlier.flatMap(({ left }) => left.slice(0, -1)) : []
  const verb = bound.left.length === 0 ? (earlier.findLast(({ left }) => left.length > 0)?.left ?? []) : []
  const noun = !bound.hasNoun ? (bounds[at + 1]?.right ?? []) : []
  const predicate = bound.hasVerb ? [] : bounds.slice(at + 1).flatMap(({ right, hasVerb }) => (hasVerb ? right : []))
  return [...bound.left, ...bound.right, ...subject, ...verb, ...noun, ...predicate]
}
