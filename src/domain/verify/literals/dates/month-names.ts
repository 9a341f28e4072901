const MONTHS = 12
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'pl',
  'ru',
  'uk',
  'cs',
  'ro',
  'el',
  'tr',
  'fi',
  'hu',
]
const ENGLISH_SHORT: readonly (readonly [string, number])[] = [
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
]

/** Month names in English, long and short, lower case, with their numbers. */
export const ENGLISH_MONTHS: ReadonlyMap<string, number> = new Map([...monthsOf('en'), ...ENGLISH_SHORT])

/** Month names as they stand beside a day, in the languages whose names are known, lower case, with their numbers. */
export const ALL_MONTHS: ReadonlyMap<string, number> = new Map([...LANGUAGES.flatMap(monthsOf), ...ENGLISH_MONTHS])

function monthsOf(language: string): readonly (readonly [string, number])[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return Array.from({ length: MONTHS }, (_, at) => {
    const parts = format.formatToParts(Date.UTC(2026, at, 1))
    return [parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '', at + 1] as const
  }).filter(([name]) => /^\p{L}+$/u.test(name))
}
