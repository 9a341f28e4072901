import { type ScanToken, scanTokens } from '../scan-tokens.ts'
import { CONNECTORS } from './name-words.ts'

/** A capitalised word of a name. */
export interface NameWord {
  readonly text: string
  /** For comparing: lower case, without accents, possessive and dots. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** It opens a sentence or a quotation, where every word is capitalised. */
  readonly isOpening: boolean
  /** A connector stands between it and the word before: "Calvera" in "Bank of Calvera". */
  readonly isJoined: boolean
}

/** Capitalised words that stand together, with at most connectors such as "of" between them. */
export type NameRun = readonly NameWord[]

const CAPITAL = /\p{Lu}/u
const POSSESSIVE = /'s?$/
const ACCENTS = /\p{M}/gu
/** What may stand between two words of one name: a space, a hyphen, an initial's full stop, an apostrophe, an ampersand. */
const NAME_GAP = /^(?: |-|'|\. ?| & ?)$/
const OPENING_BEFORE = /(?:^|[.!?:;…] ?|(?: -|["([]) ?|[.!?]["')\]] | ')$/
const ABBREVIATION = /^\p{Lu}\p{L}{0,4}$/u

/** The runs of capitalised words of a plain text, in order. */
export function findNameRuns(text: string): readonly NameRun[] {
  const tokens = scanTokens(text).filter(({ kind }) => kind === 'word')
  const runs: NameWord[][] = []
  let last: NameWord | undefined
  for (const [at, token] of tokens.entries()) {
    if (!CAPITAL.test(token.text)) continue
    const word = nameWord(text, token)
    const run = runs.at(-1)
    if (run && last && belongsTo(text, tokens, last, at))
      run.push({ ...word, isJoined: /\p{L}/u.test(text.slice(last.end, word.start)) })
    else runs.push([word])
    last = word
  }
  return runs
}

function nameWord(text: string, { text: word, start, end }: ScanToken): NameWord {
  return {
    text: word,
    key: nameKey(word),
    start,
    end,
    isOpening: OPENING_BEFORE.test(text.slice(Math.max(0, start - 3), start)),
    isJoined: false,
  }
}

/** The form in which two spellings of a word of a name are equal. */
export function nameKey(word: string): string {
  return word.replace(POSSESSIVE, '').normalize('NFD').replace(ACCENTS, '').normalize('NFC').toLowerCase()
}

/** Whether the capitalised word at `at` goes on with the name that ended with `last`. */
function belongsTo(text: string, tokens: readonly ScanToken[], last: NameWord, at: number): boolean {
  const token = tokens[at]
  if (!token || /'s?$/.test(last.text)) return false
  let from = last.end
  const between = tokens.filter(({ start }) => start >= last.end && start < token.start)
  for (const connector of [...between, token]) {
    const gap = text.slice(from, connector.start)
    if (!NAME_GAP.test(gap) || (gap.startsWith('. ') && !ABBREVIATION.test(last.text))) return false
    from = connector.end
  }
  return between.every(({ lower }) => CONNECTORS.has(lower))
}
