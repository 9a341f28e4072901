import { numberOfWord, scaleOfWord } from '../../text/number-words.ts'
import { CALENDAR_WORDS, STOP_WORDS, TIME_WORDS } from '../../text/stop-words.ts'
import { nameKey } from '../literals/names/name-runs.ts'
import { scanTokens } from '../literals/scan-tokens.ts'
import type { AlignableWord } from './align-words.ts'

/** What kind of thing a word says; `plain` for words that a paraphrase may change. */
export type WordSort = 'number' | 'date' | 'name' | 'negation' | 'plain'

export interface SortedWord extends AlignableWord {
  readonly text: string
  readonly lower: string
  readonly sort: WordSort
}

const NEGATIONS =
  /^(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|nicht|kein\p{L}*|ne|pas|nunca|sin|non|niet|geen)$|n't$/u
/** Words that may stand anywhere weigh little, so that names and numbers do not pull an alignment apart. */
const LITERAL_WEIGHT = 0.15
const STOP_WEIGHT = 0.7

/** The words of a plain text with their sorts. */
export function sortedWords(text: string): readonly SortedWord[] {
  return scanTokens(text)
    .filter(({ kind }) => kind !== 'sign')
    .map((token, at) => {
      const key = nameKey(token.text).replaceAll(',', '')
      const sort = token.kind === 'digits' ? 'number' : sortOf(token.text, key, at === 0)
      const weight = sort !== 'plain' ? LITERAL_WEIGHT : STOP_WORDS.has(key) ? STOP_WEIGHT : 1
      return { text: token.text, lower: token.lower, key, sort, weight }
    })
}

function sortOf(text: string, key: string, isFirst: boolean): WordSort {
  if (NEGATIONS.test(text.toLowerCase())) return 'negation'
  if ((numberOfWord(key) ?? scaleOfWord(key)) !== undefined) return 'number'
  if (TIME_WORDS.has(key) || (CALENDAR_WORDS.has(key) && /^\p{Lu}/u.test(text))) return 'date'
  return /\p{Lu}/u.test(text) && !isFirst && !STOP_WORDS.has(key) ? 'name' : 'plain'
}
