/** Vowel signs and the sign that stretches a word. */
const SIGNS = /[\u064B-\u065F\u0670\u0640]/g
const PREFIX = /^(?:وال|بال|كال|فال|لل|ال|و(?=.{3}))/
const SUFFIX = /(?:ها|ان|ات|ون|ين|يه|ية|ه|ة|ي)$/
const MIN_ROOT_LETTERS = 2

/**
 * An Arabic word without vowel signs, article, "and" and common endings, its spellings of alef and ya made one: the light
 * stemmer "light10" of Larkey, Ballesteros and Connell, 2007.
 */
export function foldArabic(word: string): string {
  const plain = word
    .replace(SIGNS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
  return shorten(shorten(plain, PREFIX), SUFFIX)
}

function shorten(word: string, part: RegExp): string {
  const rest = word.replace(part, '')
  return rest.length >= MIN_ROOT_LETTERS ? rest : word
}
