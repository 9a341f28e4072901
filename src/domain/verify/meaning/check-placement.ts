import type { VerificationProblem } from '../../claim.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import type { CheckedClaim } from '../checked-claim.ts'
import { isSameOtherwise } from '../literals/names/match-name.ts'
import { findNameRuns, type NameRun } from '../literals/names/name-runs.ts'
import { findNumbers } from '../literals/numbers/find-numbers.ts'
import { type AlignedPair, alignWords } from './align-words.ts'
import { areOpposites } from './antonyms.ts'
import { findNegations, type Negation } from './negations.ts'
import { type SortedWord, sortedWords } from './sorted-words.ts'

/** From this share of common words on, a claim follows its quote word by word, and what differs was exchanged. */
const FOLLOWS_SHARE = 0.6
/** What was exchanged is short; longer differences are rewordings. */
const MAX_EXCHANGED = 6
/** "president of Calvera" beside "president Ana Ruiz" says something else, but nothing opposite. */
const PREPOSITIONS = /^(?:of|from|in|at|for|with|on|to)$/
/** Alignment costs the product of both lengths. */
const MAX_WORDS = 300

const ADDED = 'the claim adds a negation'

interface Exchange {
  readonly claimed: readonly SortedWord[]
  readonly quoted: readonly SortedWord[]
}

/**
 * A claim that follows a quote word by word has not exchanged a number, a name, a date or a word for its opposite, and
 * has neither lost nor won a "not". This finds literals that stand in the quote, but in another place.
 */
export function checkPlacement({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  const claimed = sortedWords(text).slice(0, MAX_WORDS)
  const results = quotes.map((quote) => compare(claimed, sortedWords(quote.whole).slice(0, MAX_WORDS)))
  const following = results.filter((result) => result !== undefined)
  if (following.some((problems) => problems.length === 0)) return []
  const isKnown = isNegatedAlike(text, quotes)
  return (following[0] ?? []).filter((problem) => !(isKnown && 'detail' in problem && problem.detail === ADDED))
}

/** What the claim negates, one of the quotes negates too: a "not" that is new to one quote is none to all. */
function isNegatedAlike(text: string, quotes: CheckedClaim['quotes']): boolean {
  const claimed = findNegations(text)
  const known = quotes.flatMap((quote) => findNegations(quote.whole))
  return claimed.length > 0 && claimed.every(({ head }) => countOf(claimed, head) <= countOf(known, head))
}

function countOf(negations: readonly Negation[], head: string | undefined): number {
  return negations.filter((negation) => negation.head === head).length
}

/** The problems of a claim that follows the quote; undefined when it does not follow it. */
function compare(
  claimed: readonly SortedWord[],
  quoted: readonly SortedWord[],
): readonly VerificationProblem[] | undefined {
  const pairs = alignWords(claimed, quoted)
  if (pairs.length < FOLLOWS_SHARE * claimed.length) return undefined
  return exchangesOf(pairs, claimed, quoted).flatMap(problemsOf)
}

/** What stands between each two neighbouring pairs on both sides, and beside the first and the last pair. */
function exchangesOf(
  pairs: readonly AlignedPair[],
  claimed: readonly SortedWord[],
  quoted: readonly SortedWord[],
): readonly Exchange[] {
  const [first] = pairs
  const last = pairs.at(-1)
  if (!first || !last) return []
  const inner = pairs.slice(1).map(([i, j], at) => {
    const [fromClaim, fromQuote] = pairs[at] ?? [i, j]
    return { claimed: claimed.slice(fromClaim + 1, i), quoted: quoted.slice(fromQuote + 1, j) }
  })
  const head = isSteady(pairs[0], pairs[1]) ? claimed.slice(0, first[0]) : []
  const tail = isSteady(pairs.at(-2), pairs.at(-1)) ? claimed.slice(last[0] + 1) : []
  return [
    { claimed: head, quoted: quoted.slice(Math.max(0, first[1] - head.length - 1), first[1]) },
    ...inner,
    { claimed: tail, quoted: tail.length === 0 ? [] : quoted.slice(last[1] + 1, last[1] + 2 + tail.length) },
  ].filter((exchange) => Math.max(exchange.claimed.length, exchange.quoted.length) <= MAX_EXCHANGED)
}

/** Two pairs that follow each other at once on both sides: a firm end to compare from. */
function isSteady(one: AlignedPair | undefined, next: AlignedPair | undefined): boolean {
  return one !== undefined && next !== undefined && next[0] === one[0] + 1 && next[1] === one[1] + 1
}

function problemsOf({ claimed, quoted }: Exchange): readonly VerificationProblem[] {
  const [lost, won] = [isBareNegation(quoted), isBareNegation(claimed)]
  const negation: VerificationProblem[] =
    lost === won ? [] : [{ kind: 'negation', detail: won ? ADDED : 'the claim leaves a negation out' }]
  return [
    ...negation,
    ...exchangedLiterals(claimed, quoted),
    ...exchangedOpposites(claimed, quoted),
    ...turnedRound(claimed, quoted),
  ]
}

/** "did not", "has never been": nothing but the negation and small words. */
function isBareNegation(words: readonly SortedWord[]): boolean {
  return (
    words.some(({ sort }) => sort === 'negation') &&
    words.every(({ sort, lower }) => sort === 'negation' || STOP_WORDS.has(lower))
  )
}

function exchangedLiterals(
  claimed: readonly SortedWord[],
  quoted: readonly SortedWord[],
): readonly VerificationProblem[] {
  const literalKinds = ['number', 'date', 'name'] as const
  return literalKinds.flatMap((literalKind) => {
    const mine = claimed.filter(({ sort }) => sort === literalKind)
    const theirs = quoted.filter(({ sort }) => sort === literalKind)
    if (literalKind === 'number' && isSameNumbers(claimed, quoted)) return []
    if (literalKind === 'date' && !isSameKindOfDate(mine, theirs)) return []
    const foreign = mine.filter(({ key }) => !theirs.some((other) => other.key === key))
    const missing = theirs.filter(({ key }) => !mine.some((other) => other.key === key))
    if (literalKind === 'name' && isSameOtherwise(runOf(mine), [runOf(theirs)])) return []
    if (foreign.length === 0 || missing.length === 0 || isReworded(claimed, quoted)) return []
    return [{ kind: 'unsupported-literal' as const, literal: foreign.map(({ text }) => text).join(' '), literalKind }]
  })
}

/** Another weekday, or another month; a weekday told as a date is checked elsewhere. */
function isSameKindOfDate(mine: readonly SortedWord[], theirs: readonly SortedWord[]): boolean {
  const [one, other] = [mine, theirs].map((words) => words.some(({ lower }) => /day$/.test(lower)))
  return one === other
}

/** Every number on the claim's side has its value on the other: "2,500,000" and "2.5 million". */
function isSameNumbers(mine: readonly SortedWord[], theirs: readonly SortedWord[]): boolean {
  const known = new Set(valuesOf(theirs).flat())
  return valuesOf(mine).every((values) => values.some((value) => known.has(value)))
}

function valuesOf(words: readonly SortedWord[]): readonly (readonly number[])[] {
  const mentions = findNumbers(words.map(({ text }) => text).join(' '))
  return mentions.map(({ readings }) => readings.map(({ value }) => value))
}

function runOf(words: readonly SortedWord[]): NameRun {
  return findNameRuns(words.map(({ text }) => text).join(' ')).flat()
}

/** Something stands in another's place only where hardly anything else has changed. */
function isReworded(claimed: readonly SortedWord[], quoted: readonly SortedWord[]): boolean {
  const [mine, theirs] = [claimed, quoted].map((words) => words.filter(({ sort }) => sort === 'plain').length)
  return (mine ?? 0) > 1 || (theirs ?? 0) > 1 || (mine === 0 && PREPOSITIONS.test(quoted[0]?.lower ?? ''))
}

/** "beat" against "was beaten by": both names stand there, but each in the other's part. */
function turnedRound(claimed: readonly SortedWord[], quoted: readonly SortedWord[]): readonly VerificationProblem[] {
  return isPassive(claimed) === isPassive(quoted) || claimed.length === 0 || quoted.length === 0
    ? []
    : [{ kind: 'attribution', detail: 'who did it and to whom it was done are exchanged' }]
}

function isPassive(words: readonly SortedWord[]): boolean {
  return (
    words.at(-1)?.lower === 'by' && words.some(({ lower }) => /^(?:is|are|was|were|be|been|being|got)$/.test(lower))
  )
}

function exchangedOpposites(
  claimed: readonly SortedWord[],
  quoted: readonly SortedWord[],
): readonly VerificationProblem[] {
  return claimed.flatMap(({ lower, text }) =>
    quoted
      .filter((other) => areOpposites(lower, other.lower))
      .map((other) => ({ kind: 'negation' as const, detail: `the claim says "${text}", the quote "${other.text}"` })),
  )
}
