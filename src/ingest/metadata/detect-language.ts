import { detectLanguage as detectByWords } from '../prepare/detect-language.ts'

const MIN_CHARS = 120
const MAX_CHARS = 3_000
const NON_LATIN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Thai}]/gu
const LETTER = /\p{L}/gu
const LATIN_LANGUAGES = /^(?:en|de|fr|es|pt|it|nl|sv|da|no|nb|pl|cs|fi|tr|ro|hu|id|ms|vi)\b/i
/** With more than this share of other letters, a text is not in a language written in Latin ones. */
const FOREIGN_SHARE = 0.5

/** The language of a text as a BCP 47 tag: the declared one unless the script belies it, else by its words. */
export function detectLanguage(text: string, declared?: string): string | undefined {
  const tag = canonicalTag(declared)
  if (tag !== undefined && !isBelied(tag, text)) return tag
  if (text.length < MIN_CHARS) return undefined
  return canonicalTag(detectByWords(text))
}

function isBelied(tag: string, text: string): boolean {
  if (!LATIN_LANGUAGES.test(tag)) return false
  const sample = text.slice(0, MAX_CHARS)
  return (sample.match(NON_LATIN)?.length ?? 0) > (sample.match(LETTER)?.length ?? 0) * FOREIGN_SHARE
}

function canonicalTag(tag: string | undefined): string | undefined {
  const candidate = tag?.trim().replaceAll('_', '-')
  if (candidate === undefined || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(candidate)) return undefined
  try {
    return Intl.getCanonicalLocales(candidate)[0]
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
