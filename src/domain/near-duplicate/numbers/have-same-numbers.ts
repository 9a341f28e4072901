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
  readonly numbers: SentenceNumbers
  readonly matches: readonly ReportSentence[]
}

/**
 * Whether two reports give the same numbers and dates where they match: in sentences that tell the same in other words, and
 * in those that stand in the same place between equal ones. What only one of them has besides is not compared.
 */
export function haveSameNumbers(a: Words, b: Words): boolean {
  const [ownAll, otherAll] = [reportSentences(a), reportSentences(b)]
  const own = changedSentences(ownAll, otherAll)
  const other = changedSentences(otherAll, ownAll)
  if (![...own, ...other].every(hasSameNumbers)) return false
  const matched = new Set([...own, ...other].flatMap(({ sentence, matches }) => (matches.length > 0 ? [sentence] : [])))
  return pairReplaced(ownAll, otherAll, matched).every(([replaced, by]) => {
    const [before, after] = [replaced, by].map((run) => run.map(({ text }) => readSentenceNumbers(text)))
    return before !== undefined && after !== undefined && agree(before, after) && agree(after, before)
  })
}

function changedSentences(own: readonly ReportSentence[], others: readonly ReportSentence[]): readonly Changed[] {
  const [left, otherLeft] = [without(own, others), without(others, own)]
  const matches = matchSentences(left, otherLeft)
  return left.map((sentence, at) => ({
    sentence,
    numbers: readSentenceNumbers(sentence.text),
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

function hasSameNumbers({ sentence, numbers, matches }: Changed): boolean {
  if (matches.length === 0) return true
  const read = matches.map((match) => ({ frame: match.frame.join(' '), numbers: readSentenceNumbers(match.text) }))
  const framed = read.filter(({ frame }) => frame === sentence.frame.join(' '))
  return (
    agree(
      [numbers],
      read.map((match) => match.numbers),
    ) &&
    (framed.length === 0 || framed.some((match) => isSameSequence(numbers, match.numbers)))
  )
}

/** Where nothing but numbers changed, each must be the one at its place: "3 killed and 5 hurt" is not "5 killed and 3 hurt". */
function isSameSequence({ numbers: own }: SentenceNumbers, { numbers: other }: SentenceNumbers): boolean {
  return own.length === other.length && own.every((number, at) => isAmong(number, other.slice(at, at + 1)))
}
