import snowball from 'snowball-stemmers'
import { regularForm } from './irregular-forms.ts'
import { numberOfWord } from './number-words.ts'

/** Stemming costs some microseconds a word and texts repeat their words: keep this many, then start again. */
const MAX_CACHED = 50_000
const LATIN_WORD = /^[a-z']+$/

const stemmer = snowball.newStemmer('english')
const cache = new Map<string, string>()

/** The stem of a token's key (Snowball English); a number word becomes its digits; other scripts stay as they are. */
export function stem(key: string): string {
  const known = cache.get(key)
  if (known !== undefined) return known
  if (cache.size >= MAX_CACHED) cache.clear()
  const result = numberOfWord(key)?.toString() ?? (LATIN_WORD.test(key) ? stemmer.stem(regularForm(key)) : key)
  cache.set(key, result)
  return result
}
