import type { TextSpan } from '../article.ts'
import { type Candidate, findCandidates } from '../question/find-candidates.ts'
import { stem } from '../text/stem.ts'
import { meaningsOf, SYNONYM_SHARE } from '../text/synonyms.ts'
import { tokenize } from '../text/tokens.ts'
import type { AskedQuestion } from './asked-question.ts'
import type { Measured } from './measured-sentence.ts'
import type { ArticleSentences, ReadingText, Sentence } from './read-sentences.ts'

const NEAR_WORDS = 6

/** Measures the sentences of one article against the question; what other articles say is added by `addVotes`. */
export function measureArticle<Source extends ReadingText>(
  question: AskedQuestion,
  article: ArticleSentences<Source>,
): readonly Measured<Source>[] {
  return article.sentences.map((sentence) => measure(question, article, sentence))
}

function measure<Source extends ReadingText>(
  question: AskedQuestion,
  article: ArticleSentences<Source>,
  sentence: Sentence<Source>,
): Measured<Source> {
  const at = sentence.position
  const around = [article.sentences[at - 1], article.sentences[at + 1]]
  const found = newCandidates(question, sentence)
  const candidates = found.map((one) => ({
    ...one,
    strength: one.strength * (countsSomethingElse(question, sentence, one) ? OTHER_COUNT_SHARE : 1),
    closeness: closenessIn(question, sentence, one),
  }))
  const meanings = new Set(sentence.stems.flatMap(meaningsOf))
  const held = (root: string) => sentence.bag.has(root)
  const meant = (root: string) => meaningsOf(root).some((meaning) => meanings.has(meaning))
  const heldAround = (root: string) => around.some((other) => other?.bag.has(root))
  return {
    sentence,
    candidates,
    features: {
      coverage: share(question, held),
      meaning: SYNONYM_SHARE * share(question, (root) => !held(root) && meant(root)),
      neighbours: share(question, (root) => !held(root) && !meant(root) && heldAround(root)),
      title: share(question, (root) => !held(root) && !meant(root) && !heldAround(root) && article.title.has(root)),
      pairs: pairShare(question, sentence),
      relevance: article.score,
      kind: question.kind === 'statement' ? 1 : Math.max(0, ...candidates.map(({ strength }) => strength)),
      closeness: Math.max(0, ...candidates.map((one) => one.closeness)),
      vote: 0,
      counted: countedHere(question, sentence, candidates) ? 1 : 0,
      lead: 1 / (1 + sentence.position),
      asks: /\?["”’)]*$/.test(sentence.text) ? 1 : 0,
      otherYear: isAboutOtherYear(question, sentence) ? 1 : 0,
    },
  }
}

/** The weight share of the question's stems for which `holds` is true. */
function share(question: AskedQuestion, holds: (root: string) => boolean | undefined): number {
  if (question.total === 0) return 0
  let sum = 0
  for (const [root, weight] of question.weights) if (holds(root)) sum += weight
  return sum / question.total
}

function pairShare({ pairs }: AskedQuestion, { stems }: Sentence): number {
  if (pairs.size === 0) return 0
  const found = new Set(stems.map((root, at) => `${stems[at - 1]} ${root}`).filter((pair) => pairs.has(pair)))
  return found.size / pairs.size
}

/** Candidates that hold none of the question's own words. */
function newCandidates(question: AskedQuestion, { text }: Sentence): readonly Candidate[] {
  return findCandidates(text, question.kind, question.placeKind).filter(
    ({ start, end }) =>
      question.kind === 'reason' || !tokenize(text.slice(start, end)).every(({ key }) => question.said.has(stem(key))),
  )
}

/** Mean nearness of the question's words to a stretch of the sentence: 1 beside it, a half at six words' distance. */
export function closenessIn(question: AskedQuestion, { stems, starts }: Sentence, { start }: TextSpan): number {
  const place = starts.findIndex((at) => at >= start)
  let sum = 0
  const seen = new Map<string, number>()
  for (const [at, root] of stems.entries()) {
    if (!question.weights.has(root)) continue
    const near = NEAR_WORDS / (NEAR_WORDS + Math.abs(at - place))
    seen.set(root, Math.max(seen.get(root) ?? 0, near))
  }
  for (const [root, near] of seen) sum += near * (question.weights.get(root) ?? 0)
  return question.total > 0 ? sum / question.total : 0
}

const YEAR = /^(?:19|20)\d\d$/

function isAboutOtherYear({ said }: AskedQuestion, { bag }: Sentence): boolean {
  const asked = [...said].filter((root) => YEAR.test(root))
  const years = [...bag].filter((root) => YEAR.test(root))
  return asked.length > 0 && years.length > 0 && !asked.some((year) => bag.has(year))
}

const COUNTED_WITHIN = 4
/** What a number is worth that counts something else than what is asked for. */
const OTHER_COUNT_SHARE = 0.85

function countedHere(question: AskedQuestion, sentence: Sentence, candidates: readonly Candidate[]): boolean {
  return question.counted !== undefined && candidates.some((one) => !countsSomethingElse(question, sentence, one))
}

/** For "how many dockers": whether a number stands apart from any word for dockers. */
function countsSomethingElse(
  { counted }: AskedQuestion,
  { stems, starts }: Sentence,
  { start, end }: TextSpan,
): boolean {
  if (counted === undefined) return false
  const meanings = meaningsOf(counted)
  const first = starts.findIndex((at) => at >= start)
  const last = starts.findLastIndex((at) => at < end)
  const near = stems.slice(Math.max(0, first - 1), last + COUNTED_WITHIN)
  return !near.some((root) => root === counted || meaningsOf(root).some((meaning) => meanings.includes(meaning)))
}
