import { COMMON_WORDS } from '../../../text/common-words.ts'
import { stem } from '../../../text/stem.ts'
import { isSameFamily } from '../../meaning/alike-words.ts'
import { scanTokens } from '../scan-tokens.ts'
import { nameKey } from './name-runs.ts'

/** The words of a claim's quotes, as keys of names. */
export interface QuotedWords {
  readonly all: ReadonlySet<string>
  /** Those that the quotes write small: no names. */
  readonly small: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
}

/** Endings of words that open a sentence and are hardly ever names. */
const EVERYDAY_ENDING = /(?:tions?|ments?|ness|ly|ities|ibility|ability|ures?|ships?|isms?)$/
const MIN_EVERYDAY = 7

/** Collects the words of quotes (plain texts). */
export function quotedWords(texts: readonly string[]): QuotedWords {
  const words = texts.flatMap(scanTokens).filter(({ kind }) => kind === 'word')
  const keys = words.map(({ text }) => nameKey(text))
  const small = words.filter(({ text }) => !/\p{Lu}/u.test(text)).map(({ text }) => nameKey(text))
  return { all: new Set(keys), small: new Set(small), stems: new Set(small.map(stem)) }
}

/** Whether a capitalised word at the start of a sentence is an ordinary one. Unknown words count as names. */
export function isEverydayOpening(key: string, words: QuotedWords): boolean {
  const root = stem(key)
  if (
    words.stems.has(root) ||
    COMMON_WORDS.has(key) ||
    COMMON_WORDS.has(root) ||
    COMMON_WORDS.has(key.replace(/e?s$/, ''))
  )
    return true
  if (key.length >= MIN_EVERYDAY && EVERYDAY_ENDING.test(key)) return true
  return [...words.small].some((small) => isSameFamily(key, small))
}
