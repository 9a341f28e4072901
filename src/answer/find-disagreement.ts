import type { TextSpan } from '../domain/article.ts'
import type { AnswerKind } from '../domain/question/expected-answer.ts'
import { type AskedQuestion, readAskedQuestion } from '../domain/reading/asked-question.ts'
import type { MeasuredSentence, RatedCandidate } from '../domain/reading/measured-sentence.ts'
import { readEvidence } from '../domain/reading/read-evidence.ts'
import { contentTokens } from '../domain/text/content-words.ts'
import { stem } from '../domain/text/stem.ts'
import { tokenize } from '../domain/text/tokens.ts'
import { DAY_MS } from '../domain/timestamp.ts'
import type { Evidence } from '../ports/writer.ts'
import type { EvidencePiece } from './gather-evidence.ts'
import { sameValue } from './same-value.ts'

/** A sentence must hold this share of the question to be about it, and this share of what the best one holds. */
const ABOUT = 0.6
const NEAR_BEST = 0.8
/** What words of the same meaning, and of the sentences around, count beside the words themselves. */
const LOOSE_SHARE = 0.6
/** Two sentences of which the shorter shares this much with the longer report the same fact: figures, and all else. */
const SAME_FACT = { figure: 0.5, other: 0.7 } as const
const FIGURES: ReadonlySet<AnswerKind> = new Set(['count', 'money', 'percent', 'duration', 'amount'])
/** Reports further apart tell of a change, not of a disagreement. */
const SAME_TIME_MS = 30 * DAY_MS
/** Something that would answer fully, standing near the question's words. */
const MIN_STRENGTH = 0.9
const MIN_CLOSENESS = 0.25
const MAX_SIDES = 4

/** Kinds of which one question has one right value, so that two values are a disagreement and not a list. */
const SINGLE_VALUED: ReadonlySet<AnswerKind> = new Set([
  'count',
  'money',
  'percent',
  'duration',
  'amount',
  'date',
  'year',
  'person',
  'place',
  'name',
])

/** What one origin answers: the sentence, with the piece of evidence that it stands in. */
export interface Statement {
  readonly passage: number
  readonly text: string
}

interface Finding extends Statement {
  readonly origin: string
  readonly about: number
  /** Content words of the sentence without the value. */
  readonly words: ReadonlySet<string>
  readonly publishedAtMs: number | undefined
  readonly value: string
  /** Everything of the wanted kind in the sentence. */
  readonly values: readonly string[]
}

/**
 * Finds statements of independent origins that answer one question with different values, each as a whole sentence;
 * none when they agree, or when it can't be told. Copies of one report are one origin.
 */
export async function findDisagreement(
  question: string,
  termWeights: ReadonlyMap<string, number>,
  pieces: readonly EvidencePiece[],
): Promise<readonly Statement[]> {
  const asked = readAskedQuestion(question, termWeights)
  if (!SINGLE_VALUED.has(asked.kind)) return []
  const origins = new Map(pieces.map(({ evidence, article }) => [evidence.n, article.duplicateOf ?? article.id]))
  const evidence = pieces.map((piece) => piece.evidence)
  const { measured } = await readEvidence(asked, evidence)
  const findings = measured.flatMap((one) => findingOf(asked, one, origins.get(one.sentence.evidence.n) ?? ''))
  const [best, ...others] = bestOfEach(findings)
  const comparable = best ? [best, ...others.filter((other) => reportSameFact(best, other, asked.kind))] : []
  const sides = groupByValue(comparable, asked.kind)
  return sides.length < 2 ? [] : sides.slice(0, MAX_SIDES)
}

function findingOf(asked: AskedQuestion, one: MeasuredSentence<Evidence>, origin: string): readonly Finding[] {
  const { features, sentence, candidates } = one
  const about = features.coverage + LOOSE_SHARE * (features.meaning + features.neighbours)
  if (about < ABOUT || features.asks > 0 || features.otherYear > 0) return []
  if (asked.counted !== undefined && features.counted === 0) return []
  const value = nearest(candidates)
  if (!value) return []
  const slice = ({ start, end }: TextSpan) => sentence.text.slice(start, end)
  const text = slice(value)
  const valueWords = new Set(tokenize(text).map(({ key }) => stem(key)))
  const words = new Set(
    contentTokens(sentence.text)
      .map(({ key }) => stem(key))
      .filter((root) => !valueWords.has(root)),
  )
  const { publishedAt } = sentence.evidence
  const publishedAtMs = publishedAt === undefined ? undefined : Date.parse(publishedAt)
  return [
    {
      passage: sentence.evidence.n,
      text: sentence.text,
      origin,
      about,
      words,
      publishedAtMs,
      value: text,
      values: candidates.map(slice),
    },
  ]
}

function reportSameFact(a: Finding, b: Finding, kind: AnswerKind): boolean {
  const needed = FIGURES.has(kind) ? SAME_FACT.figure : SAME_FACT.other
  const shared = [...a.words].filter((word) => b.words.has(word)).length
  const apartMs =
    a.publishedAtMs === undefined || b.publishedAtMs === undefined ? 0 : Math.abs(a.publishedAtMs - b.publishedAtMs)
  return shared >= needed * Math.min(a.words.size, b.words.size) && apartMs <= SAME_TIME_MS
}

function nearest(candidates: readonly RatedCandidate[]): RatedCandidate | undefined {
  return candidates
    .filter(({ strength, closeness }) => strength >= MIN_STRENGTH && closeness >= MIN_CLOSENESS)
    .toSorted((a, b) => b.closeness - a.closeness)[0]
}

/** The finding of each origin that is most about the question, of those that come near the best. */
function bestOfEach(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted((a, b) => b.about - a.about || a.passage - b.passage)
  const best = sorted[0]?.about ?? 0
  const seen = new Set<string>()
  return sorted.filter(({ origin, about }) => {
    if (seen.has(origin) || about < NEAR_BEST * best) return false
    seen.add(origin)
    return true
  })
}

/** Two findings agree when one says the other's value anywhere. */
function agree(a: Finding, b: Finding, kind: AnswerKind): boolean {
  return (
    a.values.some((value) => sameValue(value, b.value, kind)) ||
    b.values.some((value) => sameValue(value, a.value, kind))
  )
}

/** One finding for each value, those with the most origins first. */
function groupByValue(findings: readonly Finding[], kind: AnswerKind): readonly Finding[] {
  const groups: Finding[][] = []
  for (const finding of findings) {
    const group = groups.find(([first]) => first && agree(first, finding, kind))
    if (group) group.push(finding)
    else groups.push([finding])
  }
  return groups.toSorted((a, b) => b.length - a.length).flatMap(([first]) => first ?? [])
}
