import { plainWords } from '../../../domain/text/plain-words.ts'
import { CONSENT_SIGN } from '../signs/consent-sign.ts'

/** A first line with fewer words is a site's name, not a document's title. */
const MIN_TITLE_WORDS = 4
const MIN_WORDS = 3
const MIN_INNER_WORDS = 5
const MAX_CHARS = 250
const MIN_SIMILAR_WORDS = 4
const MAX_SIMILAR_WORDS = 30
const MIN_WORD_CHARS = 3
const MIN_SHARED = 3
/** Of the shorter and of the longer of two headlines, this much must be shared for them to be one. */
const SHARED_OF_SHORTER = 0.6
const SHARED_OF_LONGER = 0.4

/**
 * Lines that repeat the first one, which in a page pasted whole is the document's title: there the article begins.
 * Exact repeats and parts of it if there are any, else lines that share most of its words. Indexes in order.
 */
export function findHeadlines(lines: readonly string[], title: string = lines[0] ?? ''): readonly number[] {
  const wanted = plainWords(title)
  if (wanted.split(' ').length < MIN_TITLE_WORDS || isBanner(title)) return []
  const plain = lines.map((line) => (line.length > MAX_CHARS ? '' : plainWords(line)))
  const exact = indexesWhere(plain, (line, index) => index > 0 && repeats(line, wanted))
  return exact.length > 0 ? exact : indexesWhere(plain, (line, index) => index > 0 && isSimilar(line, wanted))
}

/** A banner stands above the page, and often once more below it. */
function isBanner(line: string): boolean {
  return line.length <= MAX_CHARS && CONSENT_SIGN.pattern.test(line)
}

function indexesWhere(lines: readonly string[], test: (line: string, index: number) => boolean): readonly number[] {
  return lines.flatMap((line, index) => (test(line, index) ? [index] : []))
}

function repeats(line: string, title: string): boolean {
  const words = line.split(' ').length
  if (words < MIN_WORDS) return false
  return title.startsWith(line) || line.startsWith(title) || (words >= MIN_INNER_WORDS && title.includes(line))
}

function isSimilar(line: string, title: string): boolean {
  const words = line.split(' ')
  if (words.length < MIN_SIMILAR_WORDS || words.length > MAX_SIMILAR_WORDS) return false
  const wanted = contentWords(title)
  const found = contentWords(line)
  if (wanted.size < MIN_SIMILAR_WORDS) return false
  const shared = [...found].filter((word) => wanted.has(word)).length
  return (
    shared >= MIN_SHARED &&
    shared >= Math.min(found.size, wanted.size) * SHARED_OF_SHORTER &&
    shared >= Math.max(found.size, wanted.size) * SHARED_OF_LONGER
  )
}

function contentWords(plain: string): ReadonlySet<string> {
  return new Set(plain.split(' ').filter((word) => word.length >= MIN_WORD_CHARS))
}
