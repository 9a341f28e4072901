import type { AnswerKind } from '../domain/question/expected-answer.ts'
import { numberOfWord, scaleOfWord } from '../domain/text/number-words.ts'
import { stem } from '../domain/text/stem.ts'
import { tokenize } from '../domain/text/tokens.ts'

/** Two figures this close are one figure, rounded. */
const ROUNDING = 0.03

/** Whether two answers to one question say the same, as far as can be told from their words. */
export function sameValue(a: string, b: string, kind: AnswerKind): boolean {
  const [one, other] = [keysOf(a), keysOf(b)]
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one]
  if ([...fewer].every((key) => more.has(key))) return true
  if (kind === 'person' || kind === 'place' || kind === 'name') return [...fewer].some((key) => more.has(key))
  if (kind === 'date' || kind === 'year') return false
  return sameFigure(figureOf(a), figureOf(b))
}

function keysOf(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map(({ key }) => stem(key.toLowerCase())))
}

function sameFigure(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return true
  return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b))
}

/** "$4.5 million", "4.5m" and "4,500,000" are one figure. */
function figureOf(text: string): number | undefined {
  const keys = tokenize(text).map(({ key }) => key.toLowerCase())
  const value = keys.map((key) => numberOfWord(key) ?? Number(key)).find((number) => Number.isFinite(number))
  const scale = keys.map((key) => scaleOfWord(key) ?? SHORT_SCALES[key]).find((number) => number !== undefined)
  return value === undefined ? scale : value * (scale ?? 1)
}

const SHORT_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, tn: 1e12 }
