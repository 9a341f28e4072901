import { numberOfWord, scaleOfWord } from '../../text/number-words.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import { tokenize } from '../../text/tokens.ts'
import { ENGLISH_MONTHS } from '../../verify/literals/dates/month-names.ts'

/** A sentence of a report as it is compared with those of another. */
export interface ReportSentence {
  readonly text: string
  /** Equal for sentences that differ in case, spaces, quotes and dashes only. */
  readonly plain: string
  /** Its words, each run of numbers, weekdays and months as one `#`. */
  readonly frame: readonly string[]
}

const NUMBER = '#'
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
/** Months that are other words as well. */
const AMBIGUOUS = ['may', 'march', 'mar']
const DATE_WORDS: ReadonlySet<string> = new Set([...WEEKDAYS, ...ENGLISH_MONTHS.keys()]).difference(new Set(AMBIGUOUS))

/** The sentences of a title and a text, in order. */
export function reportSentences({ title, text }: { title: string; text: string }): readonly ReportSentence[] {
  return [title, text].flatMap((part) => splitSentences(part).map(({ start, end }) => read(part.slice(start, end))))
}

function read(text: string): ReportSentence {
  return { text, plain: plainOf(text), frame: frameOf(text) }
}

function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛′“”„‟″«»"']/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
}

function frameOf(text: string): readonly string[] {
  const words = tokenize(text).map(({ key }) => (isNumber(key) ? NUMBER : key))
  return words.filter((word, at) => word !== NUMBER || words[at - 1] !== NUMBER)
}

function isNumber(word: string): boolean {
  return (
    /^\p{Nd}/u.test(word) || DATE_WORDS.has(word) || numberOfWord(word) !== undefined || scaleOfWord(word) !== undefined
  )
}
