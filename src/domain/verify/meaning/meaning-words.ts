import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { findDates } from '../literals/dates/find-dates.ts'
import { scanTokens } from '../literals/scan-tokens.ts'

/** A word of a plain text as the rules of meaning compare it. */
export interface MeaningWord {
  readonly lower: string
  readonly root: string
  readonly start: number
  readonly end: number
  /** It says something by itself: no stop word, no word of telling. */
  readonly isContent: boolean
  /** No comma, stop or other sign stands between this word and the one before. */
  readonly follows: boolean
}

/** Words that tell that something is told: a claim may add them or leave them out. */
const TELLING: ReadonlySet<string> = new Set(
  'say says said saying tell tells told report reports reported reporting state states stated according add adds added announce announced explain explained note noted article statement also'.split(
    ' ',
  ),
)

/** The words and digits of a plain text in order. */
export function meaningWords(text: string): readonly MeaningWord[] {
  const words: MeaningWord[] = []
  let end = 0
  for (const token of scanTokens(text)) {
    if (token.kind === 'sign') continue
    const lower = token.lower.replace(/'s?$/, '')
    const follows = /^[\s-]*$/.test(text.slice(end, token.start))
    words.push({ lower, root: stem(lower), start: token.start, end: token.end, isContent: isContent(lower), follows })
    end = token.end
  }
  return words
}

function isContent(lower: string): boolean {
  return (
    !STOP_WORDS.has(lower) &&
    !TELLING.has(lower) &&
    !lower.endsWith("n't") &&
    (lower.length > 1 || /\p{N}/u.test(lower))
  )
}

/** The roots of the words that say something. */
export function contentRoots(text: string): readonly string[] {
  return meaningWords(text)
    .filter((word) => word.isContent)
    .map(({ root }) => root)
}

/** The same without numbers and dates, which have rules of their own and may be told in other words. */
export function plainRoots(text: string): readonly string[] {
  const dates = findDates(text)
  return meaningWords(text)
    .filter((word) => word.isContent && !/^\p{N}/u.test(word.root))
    .filter(({ start }) => !dates.some((date) => start >= date.start && start < date.end))
    .map(({ root }) => root)
}

/** How much of `roots` stands in `among`, 0 to 1; 1 when there are none. */
export function coverage(roots: readonly string[], among: ReadonlySet<string>): number {
  return roots.length === 0 ? 1 : roots.filter((root) => among.has(root)).length / roots.length
}
