import type { DateMention, DateParts } from '../../verify/literals/dates/date-parts.ts'
import { findDates } from '../../verify/literals/dates/find-dates.ts'
import { findNumbers } from '../../verify/literals/numbers/find-numbers.ts'
import type { NumberMention } from '../../verify/literals/numbers/number-mention.ts'
import { spokenNumbers } from './spoken-numbers.ts'

/** A number as the values it may mean. */
export type SentenceNumber = Pick<NumberMention, 'readings' | 'ordinal'>

/** Everything in a sentence that counts as a number. */
export interface SentenceNumbers {
  /** In order. */
  readonly numbers: readonly SentenceNumber[]
  readonly dates: readonly DateParts[]
  /** Digits that are no number ("BA123"), and number words of other languages: known by their spelling. */
  readonly literals: readonly string[]
}

const DIGIT_WORD = /[\p{L}\p{N}]*\p{Nd}[\p{L}\p{N}]*/gu

export function readSentenceNumbers(sentence: string): SentenceNumbers {
  const dates = findDates(sentence)
  const numbers = findNumbers(sentence, dates)
  return {
    numbers,
    dates: dates.map(({ parts }) => parts),
    literals: [...leftDigits(sentence, [...dates, ...numbers]), ...spokenNumbers(sentence)],
  }
}

function leftDigits(sentence: string, mentions: readonly (DateMention | NumberMention)[]): readonly string[] {
  return [...sentence.matchAll(DIGIT_WORD)]
    .filter(({ index, 0: word }) => mentions.every(({ start, end }) => start > index || end < index + word.length))
    .map(([word]) => word.toUpperCase())
}
