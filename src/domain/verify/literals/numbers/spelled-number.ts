import { numberOfWord, scaleOfWord } from '../../../text/number-words.ts'
import type { ScanToken } from '../scan-tokens.ts'

/** A number read from tokens; `next` is the index after its last token. */
export interface ReadNumber {
  readonly value: number
  readonly ordinal: boolean
  readonly next: number
}

const TEN = 10
const HUNDRED = 100
const HALF = 0.5
const DOZEN = 12
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const TEN_ORDINALS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'
const FIRST_TENS = 20
const ORDINAL_VALUES: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.split(' ').map((word, at) => [word, at] as const),
  ...TEN_ORDINALS.split(' ').map((word, at) => [word, FIRST_TENS + at * TEN] as const),
])

interface Sum {
  total: number
  current: number
  /** What the last word was, which decides what may follow. */
  last: 'none' | 'unit' | 'tens' | 'scale'
}

/** Reads a number written in words: "twenty-one", "two hundred and five thousand", "a dozen", "half a million". */
export function readSpelledNumber(tokens: readonly ScanToken[], from: number): ReadNumber | undefined {
  const half = readHalf(tokens, from)
  if (half) return half
  const sum: Sum = { total: 0, current: 0, last: 'none' }
  let at = isArticleOfNumber(tokens, from) ? from + 1 : from
  let next = from
  while (at < tokens.length) {
    const word = joinsNumber(tokens, at, sum) ? at + 1 : at
    const ordinal = ordinalAt(tokens, word, sum)
    if (ordinal !== undefined) return { value: sum.total + sum.current + ordinal, ordinal: true, next: word + 1 }
    if (!addWord(sum, tokens[word]?.lower ?? '')) break
    at = word + 1
    next = at
  }
  return sum.last === 'none' ? undefined : withHalf(tokens, { value: sum.total + sum.current, ordinal: false, next })
}

/** "and a half" after a number. */
export function withHalf(tokens: readonly ScanToken[], number: ReadNumber): ReadNumber {
  const words = tokens.slice(number.next, number.next + 3).map(({ lower }) => lower)
  const hasHalf = words.join(' ') === 'and a half'
  return hasHalf ? { ...number, value: number.value + HALF, next: number.next + words.length } : number
}

function readHalf(tokens: readonly ScanToken[], from: number): ReadNumber | undefined {
  const [half, article, scale] = tokens.slice(from, from + 3).map(({ lower }) => lower)
  const value = scaleOfWord(scale ?? '') ?? (scale === 'dozen' ? DOZEN : undefined)
  if (half !== 'half' || article !== 'a' || value === undefined) return undefined
  return { value: value * HALF, ordinal: false, next: from + 3 }
}

/** "a" and "an" are part of a number only before a word such as hundred or dozen. */
function isArticleOfNumber(tokens: readonly ScanToken[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? ''
  return tokens[at]?.lower === 'a' && (scaleOfWord(next) !== undefined || next === 'dozen')
}

/** A hyphen inside "twenty-one", or the "and" of "two hundred and five". */
function joinsNumber(tokens: readonly ScanToken[], at: number, sum: Sum): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token || !next || sum.last === 'none') return false
  if (token.lower === '-') return token.glued && next.glued
  return token.lower === 'and' && sum.last === 'scale' && (numberOfWord(next.lower) ?? ordinalValue(next)) !== undefined
}

function ordinalValue(token: ScanToken): number | undefined {
  return ORDINAL_VALUES.get(token.lower)
}

function ordinalAt(tokens: readonly ScanToken[], at: number, sum: Sum): number | undefined {
  const token = tokens[at]
  const value = token && ordinalValue(token)
  if (value === undefined || sum.last === 'unit') return undefined
  return sum.last === 'tens' && value >= TEN ? undefined : value
}

function addWord(sum: Sum, word: string): boolean {
  const scale = scaleOfWord(word)
  if (scale !== undefined) return addScale(sum, scale)
  const value = numberOfWord(word)
  if (value === undefined) return false
  if (word === 'dozen') sum.current = (sum.current || 1) * DOZEN
  else if (sum.last === 'unit' || (sum.last === 'tens' && value >= TEN)) return false
  else sum.current += value
  sum.last = value >= FIRST_TENS && word !== 'dozen' ? 'tens' : 'unit'
  return true
}

function addScale(sum: Sum, scale: number): boolean {
  if (scale === HUNDRED) sum.current = (sum.current || 1) * HUNDRED
  else {
    sum.total += (sum.current || 1) * scale
    sum.current = 0
  }
  sum.last = 'scale'
  return true
}
