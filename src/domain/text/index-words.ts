import { foldArabic } from './fold-arabic.ts'
import { stem } from './stem.ts'
import { stemRussian } from './stem-russian.ts'
import { STOP_WORDS } from './stop-words.ts'
import { TOKEN, tokenKey } from './tokens.ts'

/** What an index lists: one object for all words that come to it, so that it is found by identity, not by its letters. */
export interface Term {
  readonly text: string
  /** Small, and its own among the terms that are remembered at a time: a place for it in a list is found at once. */
  readonly number: number
}

/** What a word of a text comes to in an index. */
export interface WordEntry {
  /** None for a stop word: nobody searches for it. */
  readonly terms: readonly Term[]
  /** How many words it counts for in the length of a text. */
  readonly words: number
}

/**
 * The number of the rules by which a word comes to its terms; raised with every change of them. A store keeps it, and reads
 * its articles again where it differs.
 */
export const WORD_RULES = 2

/** Longer "words" are addresses, encoded files or attacks: no index holds them. */
const MAX_WORD_LENGTH = 100
/** Texts repeat their words: what so many spellings come to is kept, then it starts again. */
const MAX_CACHED = 100_000
const NOTHING: WordEntry = { terms: [], words: 1 }

/** Written without spaces between words, or, in Korean, with particles grown onto them: cut into letters and pairs of letters. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー`
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
const RUNS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu')
const HANGUL = /\p{Script=Hangul}/u
const CYRILLIC = /^\p{Script=Cyrillic}+$/u
const ARABIC = /\p{Script=Arabic}/u

const word = new RegExp(TOKEN.source, 'gu')
const terms = new Map<string, Term>()
const entries = new Map<string, WordEntry>()
/** Plain words by a hash of their letters: found without cutting them out of the text first. */
const HASH_SLOTS = 2 ** 18
/** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
const FNV_PRIME = 0x01000193
const hashed: ({ readonly spelling: string; readonly entry: WordEntry } | undefined)[] = new Array(HASH_SLOTS)

/** Visits the words of a text in order, the same words as `tokenize` finds, but many times as fast on plain English. */
export function eachWord(text: string, visit: (entry: WordEntry, start: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const end = endOfPlainWord(text, at)
    if (end === at) at += 1
    else if (end > at) {
      visit(plainEntry(text, at, end), at)
      at = end
    } else {
      word.lastIndex = at
      const found = word.exec(text)
      if (!found) return
      visit(entryOf(found[0]), found.index)
      at = word.lastIndex
    }
  }
}

/** The term of a text; equal texts have the same as long as it is remembered. */
export function internTerm(text: string): Term {
  const known = terms.get(text)
  if (known) return known
  const term = { text, number: terms.size }
  terms.set(text, term)
  return term
}

/** To be called before a text is read: within one text a term must be one object. */
export function makeRoomForWords(): void {
  if (terms.size < MAX_CACHED && entries.size < MAX_CACHED) return
  terms.clear()
  entries.clear()
  hashed.fill(undefined)
}

function plainEntry(text: string, start: number, end: number): WordEntry {
  let hash = 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  const slot = (hash ^ (hash >>> 15)) & (HASH_SLOTS - 1)
  const known = hashed[slot]
  if (known && known.spelling.length === end - start && text.startsWith(known.spelling, start)) return known.entry
  const spelling = text.slice(start, end)
  const entry = entryOf(spelling)
  hashed[slot] = { spelling, entry }
  return entry
}

/**
 * The terms of a word that somebody asks for, in groups: all terms of a group must occur together. No word is too common
 * here. A word of a script without spaces is all its pairs of letters; a Korean one is any of them, for its particles' sake.
 */
export function queryTerms(asked: string): readonly (readonly string[])[] {
  const together: string[] = []
  const apart: string[][] = []
  for (const [token] of asked.matchAll(TOKEN)) {
    for (const run of runsOf(token)) {
      if (!IS_UNSPACED.test(run)) together.push(termOf(run))
      else if (HANGUL.test(run)) apart.push(...pairsOf(run).map((pair) => [pair]))
      else together.push(...pairsOf(run))
    }
  }
  return together.length > 0 ? [[...new Set(together)], ...apart] : apart
}

function entryOf(spelling: string): WordEntry {
  const known = entries.get(spelling)
  if (known) return known
  const entry = createEntry(spelling)
  entries.set(spelling, entry)
  return entry
}

function createEntry(spelling: string): WordEntry {
  if (spelling.length > MAX_WORD_LENGTH && !IS_UNSPACED.test(spelling)) return NOTHING
  if (!IS_UNSPACED.test(spelling))
    return STOP_WORDS.has(tokenKey(spelling)) ? NOTHING : { terms: [internTerm(termOf(spelling))], words: 1 }
  const texts: string[] = []
  let words = 0
  for (const run of runsOf(spelling)) {
    const letters = IS_UNSPACED.test(run) ? [...run] : [termOf(run)]
    words += letters.length
    texts.push(...letters, ...letters.slice(1).map((letter, n) => `${letters[n]}${letter}`))
  }
  return { terms: texts.map(internTerm), words }
}

function runsOf(spelling: string): readonly string[] {
  return IS_UNSPACED.test(spelling) ? (spelling.normalize('NFKC').match(RUNS) ?? []) : [spelling]
}

/** A letter that stands alone is itself. */
function pairsOf(run: string): readonly string[] {
  const letters = [...run]
  return letters.length === 1 ? letters : letters.slice(1).map((letter, n) => `${letters[n]}${letter}`)
}

function termOf(spelling: string): string {
  if (CYRILLIC.test(spelling)) return stemRussian(spelling.toLowerCase())
  const key = tokenKey(spelling).toLowerCase()
  if (ARABIC.test(key)) return foldArabic(key)
  const latin = key.replaceAll('ß', 'ss')
  return stem(latin)
}

const OTHER = 0
const LETTER = 1
const CAPITAL = 2
const DIGIT = 3
const APOSTROPHE = 4
const POINT = 5
const FOREIGN = 6

const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[a-z]/.test(character)) return LETTER
  if (/[A-Z]/.test(character)) return CAPITAL
  if (/[0-9]/.test(character)) return DIGIT
  if (character === "'") return APOSTROPHE
  return character === '.' || character === ',' ? POINT : OTHER
})

function kindAt(text: string, at: number): number {
  return at < text.length ? (KINDS[text.charCodeAt(at)] ?? FOREIGN) : OTHER
}

/** Where a word of ASCII letters and digits ends; `at` where there is none; -1 where only the expression can tell. */
function endOfPlainWord(text: string, at: number): number {
  const first = kindAt(text, at)
  if (first === OTHER || first === APOSTROPHE || first === POINT) return at
  let end = at
  let kind = first
  while (kind === LETTER || kind === CAPITAL || kind === DIGIT) kind = kindAt(text, ++end)
  if (kind === FOREIGN || kind === APOSTROPHE) return -1
  const mayGoOn = kind === POINT && (first === DIGIT || (first === CAPITAL && end === at + 1))
  return mayGoOn ? -1 : end
}
