import type { AnswerKind } from '../../domain/question/expected-answer.ts'
import { findCandidates } from '../../domain/question/find-candidates.ts'
import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import { closenessIn } from '../../domain/reading/measure-sentences.ts'
import type { MeasuredSentence } from '../../domain/reading/measured-sentence.ts'
import { contentTokens } from '../../domain/text/content-words.ts'
import { findNames } from '../../domain/text/find-names.ts'
import { stem } from '../../domain/text/stem.ts'
import { STOP_WORDS } from '../../domain/text/stop-words.ts'
import { type Token, tokenize } from '../../domain/text/tokens.ts'
import type { Evidence } from '../../ports/writer.ts'
import { aboutness, type OriginReading } from './read-origins.ts'
import type { Statement } from './statement.ts'

/** A name that an origin may answer with. */
interface NameAnswer extends Statement {
  /** Stems of its words that the question does not say. */
  readonly words: readonly string[]
  readonly about: number
  readonly rank: number
}

const NAME_KINDS: ReadonlySet<AnswerKind> = new Set(['person', 'place', 'name'])
const ASKS_WHICH = /\b(?:what|which)\b/i
/** "What did the mayor say" asks for deeds or words, of which there are many. */
const ASKS_DEED = /\bwhat\s+(?:did|does|do|has|have|had|will|would|can|could|should|happen\w*)\b/i
/** Something that would answer fully. */
const MIN_STRENGTH = 0.9
/** A sentence must hold so much of the question by itself: with less, it tells of something else. */
const ABOUT_ITSELF = 0.45
const KIND_SHARE = 0.3
/** Two sentences of which the shorter shares this much with the longer report the same fact. */
const SAME_FACT_SHARE = 0.7
const SAME_FACT_WORDS = 4
/** How many of an origin's own answers are tried, and how many of another's that could stand against them. */
const OWN_TRIED = 1
const OTHERS_TRIED = 3
const ORIGINS_TRIED = 3
/** A line of capitalised words is a heading, in which no name can be told from a word. */
const HEADING_WORDS = 5
const HEADING_SHARE = 0.6

/**
 * Weights of a logistic rule for two reports that name different answers, fitted on public sets of true and fabricated
 * reports. Reports of one event that agree share many more words than the question's; a sentence that holds the
 * question says more than a long article that holds it somewhere.
 */
const PAIR = { bias: 0.2, own: 4, other: 6.6, shared: -27, ownArticle: -3.8, otherArticle: -4 } as const

/** Whether a question asks for a name, as far as can be told. */
export function asksForName({ kind }: AskedQuestion, text: string): boolean {
  return !ASKS_DEED.test(text) && (NAME_KINDS.has(kind) || (kind === 'statement' && ASKS_WHICH.test(text)))
}

/** The strongest answer of an origin and one of another's that exclude each other: neither report knows the other's. */
export function findNameConflict(
  question: AskedQuestion,
  text: string,
  origins: readonly OriginReading[],
): readonly Statement[] {
  const named = namedIn(text)
  const read = origins
    .map((origin) => ({ origin, answers: nameAnswers(question, named, origin), held: heldShare(question, origin) }))
    .filter(({ answers }) => answers.length > 0)
    .toSorted((a, b) => rankOf(b) - rankOf(a))
  const pairs = read.slice(0, ORIGINS_TRIED).flatMap((own) => read.flatMap((other) => pairOf(question, own, other)))
  const best = pairs.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score > 0 ? [best.own, best.other] : []
}

interface Reader {
  readonly origin: OriginReading
  readonly answers: readonly NameAnswer[]
  readonly held: number
}

function rankOf({ answers }: Reader): number {
  return answers[0]?.rank ?? 0
}

interface Pair {
  readonly own: NameAnswer
  readonly other: NameAnswer
  readonly score: number
}

function pairOf(question: AskedQuestion, own: Reader, other: Reader): readonly Pair[] {
  if (own === other) return []
  const says = ({ origin }: Reader, { words }: NameAnswer) => words.some((word) => origin.words.has(word))
  const first = own.answers.slice(0, OWN_TRIED).find((answer) => !says(other, answer))
  const second = other.answers.slice(0, OTHERS_TRIED).find((answer) => !says(own, answer))
  if (!first || !second) return []
  if (tellsTheSame(first, second)) return [{ own: first, other: second, score: first.rank + second.rank }]
  const score =
    PAIR.bias +
    PAIR.own * first.about +
    PAIR.other * second.about +
    PAIR.shared * sharedWords(question, own.origin, other.origin) +
    PAIR.ownArticle * own.held +
    PAIR.otherArticle * other.held
  return [{ own: first, other: second, score }]
}

/** Stems of the names in a question. */
function namedIn(text: string): ReadonlySet<string> {
  return new Set(findNames(text).flatMap((name) => tokenize(name).map(({ key }) => stem(key))))
}

/** Two sentences that differ in little besides the names report one fact. */
function tellsTheSame(a: NameAnswer, b: NameAnswer): boolean {
  const [one, other] = [besidesName(a), besidesName(b)]
  const fewer = Math.min(one.size, other.size)
  return fewer >= SAME_FACT_WORDS && one.intersection(other).size >= SAME_FACT_SHARE * fewer
}

function besidesName({ text, words }: NameAnswer): ReadonlySet<string> {
  const roots = contentTokens(text).map(({ key }) => stem(key.toLowerCase()))
  return new Set(roots.filter((root) => !words.includes(root)))
}

function nameAnswers(
  question: AskedQuestion,
  named: ReadonlySet<string>,
  origin: OriginReading,
): readonly NameAnswer[] {
  const best = new Map<string, NameAnswer>()
  for (const answer of origin.sentences.flatMap((one) => namesIn(question, named, one))) {
    const key = answer.words.join(' ')
    if ((best.get(key)?.rank ?? 0) < answer.rank) best.set(key, answer)
  }
  return [...best.values()].sort((a, b) => b.rank - a.rank)
}

function namesIn(
  question: AskedQuestion,
  named: ReadonlySet<string>,
  one: MeasuredSentence<Evidence>,
): readonly NameAnswer[] {
  const { sentence, candidates, features } = one
  if (features.coverage + features.meaning < ABOUT_ITSELF || isHeading(tokenize(sentence.text))) return []
  const about = aboutness(one)
  const found =
    question.kind === 'statement'
      ? findCandidates(sentence.text, 'name').map((name) => ({
          ...name,
          closeness: closenessIn(question, sentence, name),
        }))
      : candidates
  return found.flatMap(({ start, end, strength, closeness }) => {
    const name = tokenize(sentence.text.slice(start, end))
    const words = newWords(question, name)
    if (words.length === 0 || name.some(({ key }) => named.has(stem(key))) || strength < MIN_STRENGTH) return []
    const rank = about + closeness + KIND_SHARE * strength
    return [{ passage: sentence.evidence.n, text: sentence.text, words, about, rank }]
  })
}

function newWords({ said }: AskedQuestion, name: readonly Token[]): readonly string[] {
  return name.filter(({ key }) => key.length > 1 && !said.has(stem(key))).map(({ key }) => stem(key.toLowerCase()))
}

function isHeading(tokens: readonly Token[]): boolean {
  const capitalised = tokens.filter((token) => token.capitalised).length
  return tokens.length >= HEADING_WORDS && capitalised > HEADING_SHARE * tokens.length
}

/** The weight share of the question's words that an article holds anywhere. */
function heldShare({ weights, total }: AskedQuestion, { words }: OriginReading): number {
  if (total === 0) return 0
  return [...weights].reduce((sum, [root, weight]) => sum + (words.has(root) ? weight : 0), 0) / total
}

/** The cosine of the words that two reports have beside the question's. */
function sharedWords({ said }: AskedQuestion, a: OriginReading, b: OriginReading): number {
  const besides = ({ words }: OriginReading) =>
    new Set([...words].filter((word) => !said.has(word) && !STOP_WORDS.has(word)))
  const [one, other] = [besides(a), besides(b)]
  return one.intersection(other).size / Math.sqrt(Math.max(1, one.size * other.size))
}
