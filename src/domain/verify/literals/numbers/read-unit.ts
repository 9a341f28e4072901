import type { ScanToken } from '../scan-tokens.ts'
import { isShortUnit, magnitudeOf, unitsOf } from './units.ts'

/** What may follow the digits of a number. `next` is the index after the last token that belongs to it. */
export interface ReadSuffix {
  readonly power: number
  readonly units: readonly string[]
  readonly next: number
}

const MAX_UNIT_WORDS = 3
const AGE = /^(?:years? (?:old|of age)|year olds?|yr old)\b/

/** Reads magnitude and unit after a number: "million dollars", "bn", "km", "-year-old", "per cent". */
export function readSuffix(tokens: readonly ScanToken[], from: number): readonly ReadSuffix[] {
  const bare: ReadSuffix = { power: 0, units: [], next: from }
  const magnitude = readMagnitude(tokens, from)
  const scaled = magnitude && withUnit(tokens, magnitude)
  const plain = withUnit(tokens, bare)
  return [scaled, plain.next > from || !scaled ? plain : undefined].filter((suffix) => suffix !== undefined)
}

function readMagnitude(tokens: readonly ScanToken[], from: number): ReadSuffix | undefined {
  const at = skipHyphen(tokens, from)
  const token = tokens[at]
  const power = token && magnitudeOf(token.lower)
  if (power === undefined || (isShortUnit(token?.lower ?? '') && !token?.glued)) return undefined
  return { power, units: [], next: at + 1 }
}

function withUnit(tokens: readonly ScanToken[], suffix: ReadSuffix): ReadSuffix {
  const at = skipHyphen(tokens, suffix.next)
  if (AGE.test(wordsFrom(tokens, at, MAX_UNIT_WORDS).join(' '))) return { ...suffix, units: ['age'], next: at + 2 }
  for (let count = MAX_UNIT_WORDS; count > 0; count--) {
    const units = unitsOf(spelling(tokens, at, count))
    if (units.length > 0 && !isStrayLetter(tokens, at, count)) return { ...suffix, units, next: at + count + hyphens(tokens, at, count) }
  }
  return suffix
}

/** Single letters are units only where they are glued to the digits: "5m", never "5 m" of "5 M Street". */
function isStrayLetter(tokens: readonly ScanToken[], at: number, count: number): boolean {
  const token = tokens[at]
  return count === 1 && token !== undefined && isShortUnit(token.lower) && !token.glued
}

/** The words of a unit joined by hyphens, as the table spells them: "per cent" and "percentage-points". */
function spelling(tokens: readonly ScanToken[], at: number, count: number): string {
  const words = wordsFrom(tokens, at, count)
  const [first = '', second = ''] = words
  if (words.length < count) return ''
  return /^[°/]$/.test(first) || second === '/' ? words.join('') : words.join('-')
}

function wordsFrom(tokens: readonly ScanToken[], at: number, count: number): readonly string[] {
  return tokens
    .slice(at, at + count + hyphens(tokens, at, count))
    .map(({ lower }) => lower)
    .filter((word) => word !== '-')
    .slice(0, count)
}

function hyphens(tokens: readonly ScanToken[], at: number, count: number): number {
  return tokens.slice(at, at + 2 * count - 1).filter(({ lower, glued }) => lower === '-' && glued).length
}

function skipHyphen(tokens: readonly ScanToken[], at: number): number {
  return tokens[at]?.lower === '-' && tokens[at]?.glued && tokens[at + 1]?.glued ? at + 1 : at
}
