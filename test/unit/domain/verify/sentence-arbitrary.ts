import fc from 'fast-check'

/** A sentence of the news, in parts, so that one part can be exchanged. */
export interface SentenceParts {
  readonly name: string
  readonly place: string
  readonly verb: string
  readonly negation: '' | 'not '
  readonly amount: string
  readonly noun: string
  readonly date: string
}

const SYLLABLES = [
  'ba',
  'dor',
  'vel',
  'mi',
  'ska',
  'run',
  'tol',
  'es',
  'lin',
  'gar',
  'hu',
  'pra',
  'zen',
  'oth',
  'ke',
  'wal',
]
const VERBS = ['closed', 'approved', 'visited', 'repaired', 'rejected', 'sold', 'counted', 'opened']
const NOUNS = ['bridges', 'schools', 'ferries', 'houses', 'licences', 'complaints', 'hectares of forest', 'trains']
const MONTHS = [
  'January',
  'February',
  'April',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

const word = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 3 })
  .map((parts) => parts.join(''))
  .map((text) => text.charAt(0).toUpperCase() + text.slice(1))

export const nameArbitrary = fc.tuple(word, word).map(([first, last]) => `${first} ${last}`)

export const placeArbitrary = fc.oneof(
  word,
  word.map((name) => `Port ${name}`),
  word.map((name) => `${name} Valley`),
)

export const amountArbitrary = fc.oneof(
  fc.integer({ min: 2, max: 999 }).map(String),
  fc.integer({ min: 1_000, max: 999_999 }).map((value) => value.toLocaleString('en')),
  fc.constantFrom('three', 'seven', 'twelve', 'twenty-one', 'forty', 'a dozen', 'two hundred', 'half a million'),
  fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 })).map(([a, b]) => `${a}.${b} million`),
  fc
    .tuple(fc.constantFrom('more than', 'at least', 'fewer than', 'about', 'up to'), fc.integer({ min: 2, max: 500 }))
    .map(([limit, value]) => `${limit} ${value}`),
)

export const dateArbitrary = fc.oneof(
  fc.constantFrom(...WEEKDAYS).map((day) => `on ${day}`),
  fc.tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom(...MONTHS)).map(([day, month]) => `on ${day} ${month}`),
  fc.tuple(fc.constantFrom(...MONTHS), fc.integer({ min: 1, max: 28 })).map(([month, day]) => `on ${month} ${day}`),
  fc.integer({ min: 1950, max: 2030 }).map((year) => `in ${year}`),
  fc.constantFrom('yesterday', 'last week', 'this morning'),
)

export const sentenceArbitrary: fc.Arbitrary<SentenceParts> = fc.record({
  name: nameArbitrary,
  place: placeArbitrary,
  verb: fc.constantFrom(...VERBS),
  negation: fc.constantFrom('' as const, 'not ' as const),
  amount: amountArbitrary,
  noun: fc.constantFrom(...NOUNS),
  date: dateArbitrary,
})

/** The sentence as it would be printed. */
export function sentenceOf({ name, place, verb, negation, amount, noun, date }: SentenceParts): string {
  return `${name} of ${place} has ${negation}${verb} ${amount} ${noun} ${date}.`
}
