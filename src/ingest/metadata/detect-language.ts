import { STOP_WORDS } from '../../domain/text/stop-words.ts'
import { detectLanguage as detectByWords } from '../prepare/detect-language.ts'

const MIN_CHARS = 120
const MAX_CHARS = 3_000
const NON_LATIN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Thai}]/gu
const LETTER = /\p{L}/gu
const LATIN_LANGUAGES = /^(?:en|de|fr|es|pt|it|nl|sv|da|no|nb|pl|cs|fi|tr|ro|hu|id|ms|vi)\b/i
/** Even a list of names and figures in English has more of them. */
const MIN_ENGLISH_SHARE = 0.08
/** With more than this share of other letters, a text is not in a language written in Latin ones. */
const FOREIGN_SHARE = 0.5

/** The language of a text as a BCP 47 tag: the declared one unless the script belies it, else by its words. */
export function detectLanguage(text: string, declared?: string): string | undefined {
  const tag = canonicalTag(declared)
  if (tag !== undefined && !isBelied(tag, text)) return tag
  if (text.length < MIN_CHARS) return undefined
  return canonicalTag(detectByWords(text)) ?? tag
}

function isBelied(tag: string, text: string): boolean {
  if (!LATIN_LANGUAGES.test(tag)) return false
  const sample = text.slice(0, MAX_CHARS)
  if (/^en\b/i.test(tag) && sample.length >= MIN_CHARS && !hasEnglishWords(sample)) return true
  return (sample.match(NON_LATIN)?.length ?? 0) > (sample.match(LETTER)?.length ?? 0) * FOREIGN_SHARE
}

/** Templates say "en" whatever the language; English prose shows in the words that hold it together. */
function hasEnglishWords(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => STOP_WORDS.has(word)).length >= words.length * MIN_ENGLISH_SHARE
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
