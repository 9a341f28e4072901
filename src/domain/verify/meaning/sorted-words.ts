import { numberOfWord, scaleOfWord } from '../../text/number-words.ts'
import { CALENDAR_WORDS, STOP_WORDS, TIME_WORDS } from '../../text/stop-words.ts'
import { findDates } from '../literals/dates/find-dates.ts'
import { nameKey } from '../literals/names/name-runs.ts'
import { FORMS_OF_ADDRESS, OFFICE_FORMS, OFFICE_WORDS } from '../literals/names/name-words.ts'
import { isEverydayOpening, quotedWords } from '../literals/names/quoted-words.ts'
import { scanTokens } from '../literals/scan-tokens.ts'
import type { AlignableWord } from './align-words.ts'

/** What kind of thing a word says; `plain` for words that a paraphrase may change, `office` for titles beside names. */
type WordSort = 'number' | 'date' | 'name' | 'office' | 'negation' | 'plain'

export interface SortedWord extends AlignableWord {
  readonly text: string
  readonly lower: string
  readonly sort: WordSort
}

const NEGATIONS =
  /^(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|yet|nicht|kein\p{L}*|ne|pas|nunca|sin|non|niet|geen)$|n't$/u
const NO_WORDS = quotedWords([])
/** Words that may stand anywhere weigh little, so that names and numbers do not pull an alignment apart. */
const LITERAL_WEIGHT = 0.15
const STOP_WEIGHT = 0.7
/** Keeps "union" and "Union of Harbour Workers" apart. */
const NAME_MARK = '^'

/** The words of a plain text with their sorts. */
export function sortedWords(text: string): readonly SortedWord[] {
  const dates = findDates(text)
  return scanTokens(text)
    .filter(({ kind }) => kind !== 'sign')
    .map((token, at) => {
      const key = keyOf(token.text)
      const isInDate = dates.some(({ start, end }) => token.start >= start && token.start < end)
      const sort = sortOf(token.text, key, at === 0)
      const weight = sort !== 'plain' || isInDate ? LITERAL_WEIGHT : STOP_WORDS.has(key) ? STOP_WEIGHT : 1
      return {
        text: token.text,
        lower: token.lower,
        key: sort === 'name' ? `${NAME_MARK}${key}` : key,
        sort: sort === 'number' && isInDate ? 'plain' : sort,
        weight,
      }
    })
}

/** One key for "twelve" and "12", for "1,200" and "1200". */
function keyOf(text: string): string {
  const key = nameKey(text).replaceAll(',', '')
  return (numberOfWord(key) ?? scaleOfWord(key))?.toString() ?? key
}

function sortOf(text: string, key: string, isFirst: boolean): WordSort {
  if (NEGATIONS.test(text.toLowerCase())) return 'negation'
  if (/^\d/.test(key)) return 'number'
  if (TIME_WORDS.has(key) || (CALENDAR_WORDS.has(key) && /^\p{Lu}/u.test(text))) return 'date'
  if (OFFICE_WORDS.has(key) || OFFICE_FORMS.has(key) || FORMS_OF_ADDRESS.has(key)) return 'office'
  if (!/\p{Lu}/u.test(text) || STOP_WORDS.has(key)) return 'plain'
  return isFirst && isEverydayOpening(key, NO_WORDS) ? 'plain' : 'name'
}
