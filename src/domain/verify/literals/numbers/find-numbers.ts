import type { TextSpan } from '../../../article.ts'
import { coveredBy } from '../../../text/covered-by.ts'
import { type ScanToken, scanTokens } from '../scan-tokens.ts'
import { digitValues } from './digit-number.ts'
import type { NumberMention, NumberReading } from './number-mention.ts'
import { qualifierOf } from './qualifiers.ts'
import { readSuffixes } from './read-suffix.ts'
import { readSpelledNumber, withHalf } from './spelled-number.ts'
import { spreadOverRanges } from './spread-over-ranges.ts'
import { unitsOf } from './units.ts'

/** How far signs, units and qualifiers are looked for on either side of a number: all of the text would be read for each. */
const AROUND_CHARS = 40
const CURRENCY_BEFORE =
  /(?:(?<!\p{L})(?:US|A|C|HK|NZ|S|R|AU|CA)\$|[$£€¥₹₽₩₺₴₪]|(?<![\p{L}\p{N}])(?:USD|EUR|GBP|CHF|JPY|Rs\.?)) ?$/u
const MINUS_BEFORE = /(?:(?:^|[\s($£€])-|\bminus )$/
const AGE_BEFORE = /\baged? $/
const ORDINAL_AFTER = /^(?:st|nd|rd|th)\b/i
const FRACTIONS = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'
const VULGAR_FRACTION = new RegExp(`^[${FRACTIONS}]`)
const PRONOUN_BEFORE = /\b(?:no|any|some|every|each|this|that|which|another|the|a)[ -]$/i
const PRONOUN_AFTER = /^(?: another\b|'s\b|self\b)/

/** A number as read, before its surroundings: values, and where it ends. */
interface Core extends TextSpan {
  readonly values: readonly number[]
  readonly ordinal: boolean
  readonly next: number
}

/** The numbers of a plain text, in digits and words, with units; spans in `taken` (dates, times) are left out. */
export function findNumbers(text: string, taken: readonly TextSpan[] = []): readonly NumberMention[] {
  const tokens = scanTokens(text)
  const isTaken = coveredBy(taken)
  const mentions: NumberMention[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    const core = token && !isTaken(token.start) ? readCore(text, tokens, at) : undefined
    if (core) mentions.push(mention(text, core))
    at = core ? indexAfter(tokens, at, mentions.at(-1)?.end ?? 0) : at + 1
  }
  return spreadOverRanges(text, mentions)
}

/** The first token that begins at or after an offset. */
function indexAfter(tokens: readonly ScanToken[], from: number, offset: number): number {
  let at = from + 1
  while ((tokens[at]?.start ?? offset) < offset) at++
  return at
}

function readCore(text: string, tokens: readonly ScanToken[], at: number): Core | undefined {
  const token = tokens[at]
  if (!token || isInsideIdentifier(tokens, at)) return undefined
  if (token.kind === 'digits') return readDigits(tokens, at)
  if (VULGAR_FRACTION.test(token.text))
    return { ...token, values: [fractionValue(token.text)], ordinal: false, next: at + 1 }
  const spelled = token.kind === 'word' ? readSpelledNumber(tokens, at) : undefined
  const end = spelled && tokens[spelled.next - 1]?.end
  if (!spelled || end === undefined || isPronoun(text, token.start, end)) return undefined
  return { start: token.start, end, values: [spelled.value], ordinal: spelled.ordinal, next: spelled.next }
}

/** Letters glued to digits, or a name and a hyphen before them, make an identifier: "G7", "F-16", "COVID-19". */
function isInsideIdentifier(tokens: readonly ScanToken[], at: number): boolean {
  const [token, before, name] = [tokens[at], tokens[at - 1], tokens[at - 2]]
  if (token?.kind !== 'digits' || !token.glued) return false
  if (before?.kind === 'word') return !/^(?:us|a|c|hk|nz|s|r|rs|usd|eur|gbp|chf)$/.test(before.lower)
  return (
    before?.text === '-' &&
    before.glued &&
    name?.kind === 'word' &&
    /\p{Lu}$|^\p{Lu}\p{L}+$/u.test(name.text) &&
    !/^(?:Mid|Pre|Post|Under|Over|Late|Early)$/.test(name.text)
  )
}

function readDigits(tokens: readonly ScanToken[], at: number): Core | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const values = digitValues(token.text)
  const [slash, denominator] = [tokens[at + 1], tokens[at + 2]]
  if (slash?.text === '/' && slash.glued && denominator?.kind === 'digits' && denominator.glued) {
    return {
      start: token.start,
      end: denominator.end,
      values: ratio(values, digitValues(denominator.text)),
      ordinal: false,
      next: at + 3,
    }
  }
  if (slash && VULGAR_FRACTION.test(slash.text)) {
    return {
      start: token.start,
      end: slash.end,
      values: values.map((value) => value + fractionValue(slash.text)),
      ordinal: false,
      next: at + 2,
    }
  }
  const [value] = values
  const more = value === undefined ? undefined : withHalf(tokens, { value, ordinal: false, next: at + 1 })
  if (more && more.next > at + 1)
    return {
      start: token.start,
      end: tokens[more.next - 1]?.end ?? token.end,
      values: [more.value],
      ordinal: false,
      next: more.next,
    }
  return { start: token.start, end: token.end, values, ordinal: false, next: at + 1 }
}

function ratio([over]: readonly number[], [under]: readonly number[]): readonly number[] {
  return over === undefined || !under ? [] : [over / under]
}

function fractionValue(sign: string): number {
  const [over = 0, under = 1] = sign.normalize('NFKC').split('\u2044').map(Number)
  return over / under
}

/** "no one", "one another", "the one": no count. */
function isPronoun(text: string, start: number, end: number): boolean {
  if (text.slice(start, end).toLowerCase() !== 'one') return false
  return PRONOUN_BEFORE.test(textBefore(text, start)) || PRONOUN_AFTER.test(textAfter(text, end))
}

function textBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - AROUND_CHARS), start)
}

function textAfter(text: string, end: number): string {
  return text.slice(end, end + AROUND_CHARS)
}

function mention(text: string, core: Core): NumberMention {
  const before = textBefore(text, core.start)
  const after = textAfter(text, core.end)
  const ordinalSuffix = core.ordinal ? undefined : ORDINAL_AFTER.exec(after)?.[0]
  const suffixes = ordinalSuffix ? [{ power: 0, units: [], length: ordinalSuffix.length }] : readSuffixes(after)
  const currency = CURRENCY_BEFORE.exec(before)?.[0] ?? ''
  const start = core.start - currency.length
  const end = core.end + Math.max(...suffixes.map(({ length }) => length))
  const sign = MINUS_BEFORE.test(before) ? -1 : 1
  const ahead = currency === '' ? (AGE_BEFORE.test(before) ? ['age'] : []) : unitsOf(currency.trim().toLowerCase())
  return {
    text: text.slice(start, end),
    start,
    end,
    ordinal: core.ordinal || ordinalSuffix !== undefined,
    readings: core.values.flatMap((value) => suffixes.flatMap((suffix) => readingsOf(value * sign, suffix, ahead))),
    qualifier: qualifierOf(textBefore(text, start).toLowerCase(), textAfter(text, end).toLowerCase()),
  }
}

function readingsOf(
  value: number,
  { power, units }: { readonly power: number; readonly units: readonly string[] },
  ahead: readonly string[],
): readonly NumberReading[] {
  const scaled = power === 0 ? value : Number(`${value}e${power}`)
  const named = ahead.length > 0 ? ahead : units
  return named.length === 0 ? [{ value: scaled, unit: '' }] : named.map((unit) => ({ value: scaled, unit }))
}
