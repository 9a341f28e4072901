import { agree, isAmong } from './agree.ts'
import { matchSentences } from './match-sentences.ts'
import { pairReplaced } from './pair-replaced.ts'
import { type ReportSentence, reportSentences } from './report-sentence.ts'
import { readSentenceNumbers, type SentenceNumbers } from './sentence-numbers.ts'

interface Words {
  readonly title: string
  readonly text: string
}

/** A sentence that the other report does not have, with those of the other's that match it. */
interface Changed {
  readonly sentence: ReportSentence
  readonly matches: readonly ReportSentence[]
}

/**
 * Whether two reports give the same numbers and dates where they match: in sentences that tell the same in other words, and
 * in those that stand in the same place between equal ones. What only one of them has besides is not compared.
 */
export function haveSameNumbers(a: Words, b: Words): boolean {
  const [ownAll, otherAll] = [sentencesOf(a), sentencesOf(b)]
  const own = changedSentences(ownAll, otherAll)
  if (!own.every(hasSameNumbers)) return false
  const other = changedSentences(otherAll, ownAll)
  if (!other.every(hasSameNumbers)) return false
  const matched = new Set([...own, ...other].flatMap(({ sentence, matches }) => (matches.length > 0 ? [sentence] : [])))
  return pairReplaced(ownAll, otherAll, matched).every(([replaced, by]) => {
    const [before, after] = [replaced, by].map((run) => run.map(numbersOf))
    return before !== undefined && after !== undefined && agree(before, after) && agree(after, before)
  })
}

function changedSentences(own: readonly ReportSentence[], others: readonly ReportSentence[]): readonly Changed[] {
  const [left, otherLeft] = [without(own, others), without(others, own)]
  const matches = matchSentences(left, otherLeft)
  return left.map((sentence, at) => ({
    sentence,
    matches: (matches[at] ?? []).flatMap((other) => otherLeft[other] ?? []),
  }))
}

/** Each sentence of the others takes one equal to it away. */
function without(own: readonly ReportSentence[], others: readonly ReportSentence[]): readonly ReportSentence[] {
  const counts = new Map<string, number>()
  for (const { plain } of others) counts.set(plain, (counts.get(plain) ?? 0) + 1)
  return own.filter(({ plain }) => {
    const count = counts.get(plain) ?? 0
    counts.set(plain, count - 1)
    return count <= 0
  })
}

function hasSameNumbers({ sentence, matches }: Changed): boolean {
  if (matches.length === 0) return true
  const numbers = numbersOf(sentence)
  const read = matches.map((match) => ({ frame: match.frame.join(' '), numbers: numbersOf(match) }))
  const framed = read.filter(({ frame }) => frame === sentence.frame.join(' '))
  return (
    agree(
      [numbers],
      read.map((match) => match.numbers),
    ) &&
    (framed.length === 0 || framed.some((match) => isSameSequence(numbers, match.numbers)))
  )
}

/** A form letter is compared with two dozen of its like: what was read of a report is kept as long as the report is. */
const sentences = new WeakMap<Words, readonly ReportSentence[]>()
const numbersRead = new WeakMap<ReportSentence, SentenceNumbers>()

function sentencesOf(report: Words): readonly ReportSentence[] {
  const known = sentences.get(report) ?? reportSentences(report)
  sentences.set(report, known)
  return known
}

function numbersOf(sentence: ReportSentence): SentenceNumbers {
  const known = numbersRead.get(sentence) ?? readSentenceNumbers(sentence.text)
  numbersRead.set(sentence, known)
  return known
}

/** Where nothing but numbers changed, each must be the one at its place: "3 killed and 5 hurt" is not "5 killed and 3 hurt". */
function isSameSequence({ numbers: own }: SentenceNumbers, { numbers: other }: SentenceNumbers): boolean {
  return own.length === other.length && own.every((number, at) => isAmong(number, other.slice(at, at + 1)))
}
