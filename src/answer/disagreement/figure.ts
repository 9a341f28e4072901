import type { TextSpan } from '../../domain/article.ts'
import { tokenize } from '../../domain/text/tokens.ts'
import type { NumberMention } from '../../domain/verify/literals/numbers/number-mention.ts'
import type { Qualifier } from '../../domain/verify/literals/numbers/qualifiers.ts'

/** A number that a sentence states, scaled ("4.5 million" is 4,500,000; a stretch of time in hours). */
export interface Figure {
  readonly value: number
  readonly qualifier: Qualifier
  /** Named only to be set against the sentence's own: "longer than the six weeks", "not 14". */
  readonly isContrast: boolean
}

/** Two figures this close are one figure, rounded; and when one of them is said to be rough. */
const ROUNDING = 0.03
const ROUGH = 0.15
/** Who knows of so many times as many does not say "more than". */
const MORE_REACH = 3
const HOURS: readonly (readonly [RegExp, number])[] = [
  [/^seconds?$/, 1 / 3600],
  [/^minutes?$/, 1 / 60],
  [/^hours?$/, 1],
  [/^(?:days?|nights?)$/, 24],
  [/^weeks?$/, 168],
  [/^months?$/, 730.5],
  [/^years?$/, 8766],
]
const AROUND_CHARS = 40
/** "After 13 years" tells how long something took; "14, after 12 on Monday" names an older figure. */
const TIME_BEFORE = /\b(?:after|before)\b[^.,;]*$/i
const CONTRAST_BEFORE =
  /\b(?:(?<!\b(?:more|less|fewer|greater|higher|lower) )than|than (?=the |an? )|not|instead of|rather than|compared (?:with|to)|against|up from|down from|after|before|previously|earlier|originally|initially|first)(?: (?:the|a|an|only|just|about|some|reported|put at|given as|said|was|were|had been))*\s*[$£€("“']*$/i
const CONTRAST_AFTER =
  /^[^.,;]{0,30}\b(?:reported earlier|previously|earlier|originally|initially|first (?:reported|given|named)|(?:named|given|reported|put) (?:by|earlier|before))\b/i

/** Reads a candidate of a sentence as a figure, given the sentence's numbers; undefined when it holds none of them. */
export function readFigure(
  sentence: string,
  { start, end }: TextSpan,
  numbers: readonly NumberMention[],
): Figure | undefined {
  const mention = numbers.find((number) => number.start < end && number.end > start)
  const value = mention?.readings[0]?.value
  if (mention === undefined || value === undefined) return undefined
  const words = tokenize(sentence.slice(mention.start, Math.max(mention.end, end))).map(({ key }) => key.toLowerCase())
  const hours = words.map(hoursOf).find((one) => one !== undefined)
  const tookSoLong = hours !== undefined && TIME_BEFORE.test(beforeOf(sentence, start))
  return {
    value: value * (hours ?? 1),
    qualifier: mention.qualifier,
    isContrast: !tookSoLong && isSetAgainst(sentence, { start, end }),
  }
}

/** Whether a sentence names a value only to set its own against it: "longer than the six weeks", "not Monday". */
export function isSetAgainst(sentence: string, { start, end }: TextSpan): boolean {
  return CONTRAST_BEFORE.test(beforeOf(sentence, start)) || CONTRAST_AFTER.test(sentence.slice(end))
}

function beforeOf(sentence: string, start: number): string {
  return sentence.slice(Math.max(0, start - AROUND_CHARS), start)
}

function hoursOf(word: string): number | undefined {
  return HOURS.find(([pattern]) => pattern.test(word))?.[1]
}

/** Whether two figures can both be right: equal, rounded, or one within the other's "more than". */
export function canBothHold(a: Figure, b: Figure): boolean {
  if (within(a, b) || within(b, a)) return true
  const share = a.qualifier === 'about' || b.qualifier === 'about' ? ROUGH : ROUNDING
  return Math.abs(a.value - b.value) <= share * Math.max(Math.abs(a.value), Math.abs(b.value))
}

function within(bound: Figure, { value }: Figure): boolean {
  if (bound.qualifier === 'at-least') return value >= bound.value
  if (bound.qualifier === 'more') return value >= bound.value && value <= MORE_REACH * bound.value
  if (bound.qualifier === 'less' || bound.qualifier === 'at-most') return value <= bound.value
  return bound.qualifier === 'nearly' && value <= bound.value && value >= (1 - ROUGH) * bound.value
}
