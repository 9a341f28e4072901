import type { TextSpan } from '../article.ts'
import { COMMON_WORDS } from '../text/common-words.ts'
import { coveredBy } from '../text/covered-by.ts'
import { findNameSpans } from '../text/find-names.ts'
import { numberOfWord, scaleOfWord } from '../text/number-words.ts'
import { isPlaceOfKind, type PlaceKind } from '../text/place-names.ts'
import { stem } from '../text/stem.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'
import type { AnswerKind } from './expected-answer.ts'

/** Words of a text that could answer a question of some kind. */
export interface Candidate extends TextSpan {
  /** Equal for two spellings of one value: "one thousand" and "1,000", "Mr Holm" and "Holm" not. */
  readonly key: string
  /** How fully it would answer, above 0 and at most 1: a whole date more than a year, a full name more than one word. */
  readonly strength: number
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
/** Months whose names are nothing else when written out. */
const LONG_MONTHS = 'january|february|april|june|july|august|september|october|november|december'
const DAYS = 'mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun'
const MONTH = new RegExp(`\\b(?:${MONTHS})\\b`, 'iu')
const PARTIAL_STRENGTH = 0.6
const WEAK_STRENGTH = 0.3
const ACRONYM = /^[\p{Lu}\p{N}.]{2,}$/u
const INSTITUTION =
  /\b(?:University|College|School|Bank|Ministry|Department|Court|Council|Committee|Agency|Office|Party|Union|Association|Company|Inc|Corp|Ltd|Group|Police|News|Times|Post|Street|Road|Park|River|City|County|Club|United|League|Cup|Bowl|Games|Award|Awards|Museum|Church|Hospital|House|Center|Centre|State|States|North|South|East|West)\b/
const DATE = new RegExp(
  [
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTHS})\\b\\.?(?:,? \\d{4})?`,
    `\\b(?:${MONTHS})\\b\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?`,
    `\\b(?:${MONTHS})\\b\\.?,? \\d{4}\\b`,
    `\\b(?:${DAYS})(?:day)\\b(?: (?:morning|afternoon|evening|night))?`,
    '\\b(?:19|20)\\d\\d(?:-\\d\\d-\\d\\d)?\\b',
    '\\b\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)?\\d\\d\\b',
    '\\b(?:today|yesterday|tomorrow|tonight|last (?:week|month|year|night)|next (?:week|month|year)|this (?:week|month|year|morning))\\b',
    `\\b(?:in|since|until|by|of|from|last|next|early|late|mid-?) ?(?:${MONTHS})\\b`,
    `\\b(?:${LONG_MONTHS})\\b`,
    '\\b\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.)',
  ].join('|'),
  'giu',
)
/** A number in digits with its separators; never begun again behind one of them, or a long list of digits takes for ever. */
const DIGITS = '\\b(?<!\\d[.,])\\d+(?:[.,]\\d+)*'
const YEAR = /\b(?:1[5-9]|20)\d\d\b/g
const PERCENT = new RegExp(
  `${DIGITS}(?:-| )?(?:%|per ?cent\\b|percentage points?\\b)|\\b\\p{L}+(?:-\\p{L}+)? per ?cent\\b`,
  'giu',
)
const UNITS_OF_TIME = 'seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|seasons?'
const DURATION = new RegExp(`(?:${DIGITS}|\\b(?:a|an|half an?|\\p{L}+))(?:-| )(?:more )?(?:${UNITS_OF_TIME})\\b`, 'giu')
const CURRENCY =
  'dollars?|pounds?|euros?|yen|yuan|rupees?|crowns?|cents?|pence|francs?|krona|kroner|pesos?|rubles?|roubles?|bitcoins?'
const MONEY = new RegExp(
  `[$£€¥]\\s?\\d+(?:[.,]\\d+)*(?:\\s?(?:m|bn|k|tn|million|billion|trillion|thousand)\\b)?|${DIGITS}(?:\\s(?:million|billion|trillion|thousand|hundred))?\\s(?:${CURRENCY})\\b`,
  'giu',
)
const ORDINAL = /^\d+(?:st|nd|rd|th)$/
const DIGIT = /^\p{N}/u
const REASON =
  /\b(?:because|due to|owing to|after|amid|over|in order to|so that|as a result|caused by|blamed?|reason|since|thanks to|following)\b/giu
/** More than the longest of the words before a place. */
const BEFORE_PLACE_CHARS = 20
const BEFORE_PLACE = /(?:\b(?:in|at|near|from|outside|across|to|of|around|off|into|between|on|for|through) (?:the )?)$/i

/** Finds what could answer a question of that kind, in order. `statement` has no candidates. */
export function findCandidates(text: string, kind: AnswerKind, placeKind?: PlaceKind): readonly Candidate[] {
  switch (kind) {
    case 'count':
      return numbers(text)
    case 'amount':
      return [...numbers(text), ...matches(text, PERCENT)]
    case 'money':
      return firstOf(matches(text, MONEY), () => weaker([...numbers(text), ...matches(text, PERCENT)]))
    case 'percent':
      return firstOf(matches(text, PERCENT), () => weaker(numbers(text)))
    case 'duration':
      return matches(text, DURATION).filter(({ start, end }) => startsWithNumber(text.slice(start, end)))
    case 'date':
      return matches(text, DATE).map((date) => ({ ...date, strength: dateStrength(text.slice(date.start, date.end)) }))
    case 'year':
      return matches(text, YEAR)
    case 'person':
      return names(text).map((name) => ({ ...name, strength: personStrength(text.slice(name.start, name.end)) }))
    case 'name':
      return names(text)
    case 'place':
      return firstOf(placesIn(text), () => names(text)).map((name) => ({
        ...name,
        strength: placeStrength(text.slice(name.start, name.end), placeKind),
      }))
    case 'reason':
      return matches(text, REASON)
    case 'statement':
      return []
  }
}

function firstOf(found: readonly Candidate[], otherwise: () => readonly Candidate[]): readonly Candidate[] {
  return found.length > 0 ? found : otherwise()
}

/** Second best: of a related kind only. */
function weaker(found: readonly Candidate[]): readonly Candidate[] {
  return found.map((one) => ({ ...one, strength: WEAK_STRENGTH }))
}

function matches(text: string, pattern: RegExp): readonly Candidate[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => candidate(text, index, index + found.length))
}

function candidate(text: string, start: number, end: number): Candidate {
  const key = tokenize(text.slice(start, end))
    .map((token) => stem(token.key.toLowerCase()))
    .join(' ')
  return { start, end, key, strength: 1 }
}

function startsWithNumber(text: string): boolean {
  const [first] = text.toLowerCase().split(/[ -]/)
  return (
    first !== undefined &&
    (DIGIT.test(first) || numberOfWord(first) !== undefined || /^(?:an?|half|several)$/.test(first))
  )
}

/** A day of a month says most; a weekday, a month or a year alone says less. */
function dateStrength(date: string): number {
  if (MONTH.test(date) && /\d/.test(date)) return 1
  return /^\d{1,2}\W\d{1,2}\W/.test(date) ? 1 : PARTIAL_STRENGTH
}

/** People mostly have two or three names; institutions give themselves away. */
export function personStrength(name: string): number {
  if (INSTITUTION.test(name) || ACRONYM.test(name) || isKnownPlace(name)) return WEAK_STRENGTH
  const words = name.split(/\s+/).length
  return words === 2 || words === 3 ? 1 : PARTIAL_STRENGTH
}

function isKnownPlace(name: string): boolean {
  return isPlaceOfKind(name, 'country') || isPlaceOfKind(name, 'continent')
}

function placeStrength(name: string, kind: PlaceKind | undefined): number {
  if (kind !== undefined) return isPlaceOfKind(name, kind) ? 1 : WEAK_STRENGTH
  return ACRONYM.test(name) && !isPlaceOfKind(name, 'country') ? WEAK_STRENGTH : 1
}

/** Numbers in digits or words that are not part of a date. */
function numbers(text: string): readonly Candidate[] {
  const isInDate = coveredBy(matches(text, DATE))
  return tokenize(text)
    .filter(({ key }) => (DIGIT.test(key) && !ORDINAL.test(key)) || isNumberWord(key))
    .filter(({ start }) => !isInDate(start))
    .map(({ start, end }) => candidate(text, start, end))
}

function isNumberWord(key: string): boolean {
  return (numberOfWord(key) ?? scaleOfWord(key)) !== undefined && key !== 'one'
}

/** Names; a sentence's first word alone counts only when it is not an everyday word. */
function names(text: string): readonly Candidate[] {
  return findNameSpans(text)
    .filter(({ start, end }) => start > 0 || !isEverydayWord(text.slice(start, end)))
    .map(({ start, end }) => candidate(text, start, end))
}

function isEverydayWord(word: string): boolean {
  const lower = word.toLowerCase()
  return COMMON_WORDS.has(lower) || COMMON_WORDS.has(lower.replace(/s$/, '')) || STOP_WORDS.has(lower)
}

function placesIn(text: string): readonly Candidate[] {
  return names(text).filter(({ start }) =>
    BEFORE_PLACE.test(text.slice(Math.max(0, start - BEFORE_PLACE_CHARS), start)),
  )
}
