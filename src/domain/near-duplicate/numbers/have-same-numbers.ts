import { agree, isSameNumber } from './agree.ts'
import { matchSentences } from './match-sentences.ts'
import { pairReplaced } from './pair-replaced.ts'
import { type ReportSentence, reportSentences } from './report-sentence.ts'
import { readSentenceNumbers, type SentenceNumbers } from './sentence-numbers.ts'

interface Words {
  readonly title: string
  readonly text: string
}

interface Changed {
  readonly sentence: ReportSentence
  readonly numbers: SentenceNumbers
}

/**
 * Whether two reports give the same numbers and dates where they match: in sentences that tell the same in other words, and
 * in those that stand in the same place between equal ones. What only one of them has besides is not compared.
 */
export function haveSameNumbers(a: Words, b: Words): boolean {
  const [ownAll, otherAll] = [reportSentences(a), reportSentences(b)]
  const own = changedOf(ownAll, otherAll)
  const other = changedOf(otherAll, ownAll)
  return (
    everyMatch(own, other) &&
    everyMatch(other, own) &&
    pairReplaced(ownAll, otherAll).every(([replaced, by]) => agreeBothWays(readAll(replaced), readAll(by)))
  )
}

function changedOf(own: readonly ReportSentence[], others: readonly ReportSentence[]): readonly Changed[] {
  const known = new Set(others.map(({ plain }) => plain))
  return readAll(own.filter(({ plain }) => !known.has(plain)))
}

function readAll(sentences: readonly ReportSentence[]): readonly Changed[] {
  return sentences.map((sentence) => ({ sentence, numbers: readSentenceNumbers(sentence.text) }))
}

function everyMatch(own: readonly Changed[], others: readonly Changed[]): boolean {
  const matches = matchSentences(sentencesOf(own), sentencesOf(others))
  return own.every((changed, at) => {
    const matching = (matches[at] ?? []).flatMap((other) => others[other] ?? [])
    return matching.length === 0 || (agree([changed.numbers], numbersOf(matching)) && isInOrder(changed, matching))
  })
}

/** Where nothing but numbers changed, each must be the one at its place: "3 killed and 5 hurt" is not "5 killed and 3 hurt". */
function isInOrder({ sentence, numbers }: Changed, matching: readonly Changed[]): boolean {
  const frame = sentence.frame.join(' ')
  const framed = matching.filter((other) => other.sentence.frame.join(' ') === frame)
  return framed.length === 0 || framed.some((other) => isSameSequence(numbers, other.numbers))
}

function isSameSequence({ numbers: own }: SentenceNumbers, { numbers: other }: SentenceNumbers): boolean {
  if (own.length !== other.length) return true
  return own.every((readings, at) => isSameNumber(readings, other[at] ?? []))
}

function agreeBothWays(own: readonly Changed[], other: readonly Changed[]): boolean {
  return agree(numbersOf(own), numbersOf(other)) && agree(numbersOf(other), numbersOf(own))
}

function sentencesOf(changed: readonly Changed[]): readonly ReportSentence[] {
  return changed.map(({ sentence }) => sentence)
}

function numbersOf(changed: readonly Changed[]): readonly SentenceNumbers[] {
  return changed.map(({ numbers }) => numbers)
}
