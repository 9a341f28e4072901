import type { TextSpan } from '../article.ts'

/** A word or number of a text. */
export interface Token extends TextSpan {
  /** For comparing: lower case, no accents, no possessive, "1,000" as "1000", "U.S." and "US" both as "US". */
  readonly key: string
  readonly capitalised: boolean
}

/** An acronym with dots, a number with signs, or a word with its apostrophes. */
export const TOKEN = /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u
const CAPITAL = /^\p{Lu}/u
const ACRONYM = /^\p{Lu}{2,}$/u
/** Acronyms that are stop words when written small. */
const KEPT_UPPER: ReadonlySet<string> = new Set(['US', 'IT', 'WHO', 'AM', 'IS', 'UN'])
const LATIN_ACCENTS = /[\u0300-\u036f]/g
const PLAIN = /^[a-z0-9]*$/

const wordSegmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words and numbers of a text in order; scripts without spaces are cut by dictionary. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    if (UNSPACED.test(match[0])) pushSegmented(tokens, match[0], match.index)
    else tokens.push(createToken(match[0], match.index))
  }
  return tokens
}

function pushSegmented(tokens: Token[], run: string, offset: number): void {
  for (const { segment, index } of wordSegmenter.segment(run)) tokens.push(createToken(segment, offset + index))
}

function createToken(word: string, start: number): Token {
  return { key: tokenKey(word), capitalised: CAPITAL.test(word), start, end: start + word.length }
}

/** The form in which two spellings of one word are equal. */
export function tokenKey(word: string): string {
  const bare = word.replaceAll('.', (dot, at: number) => (isDecimalPoint(word, at) ? dot : ''))
  if (ACRONYM.test(bare) && KEPT_UPPER.has(bare)) return bare
  const lower = bare.toLowerCase().replaceAll('’', "'").replaceAll(',', '')
  return PLAIN.test(lower) ? lower : withoutAccents(lower.replace(/'s$|'$/, ''))
}

function isDecimalPoint(word: string, at: number): boolean {
  return /\p{N}/u.test(word[at - 1] ?? '') && /\p{N}/u.test(word[at + 1] ?? '')
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(LATIN_ACCENTS, '').normalize('NFC')
}
