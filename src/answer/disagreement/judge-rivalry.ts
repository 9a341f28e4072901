import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import { stem } from '../../domain/text/stem.ts'
import { STOP_WORDS } from '../../domain/text/stop-words.ts'
import type { Rivalry } from './pair-accounts.ts'
import type { Phrase } from './phrase.ts'
import type { Account } from './read-accounts.ts'
import { aboutness } from './read-origins.ts'

/** What tells two reports that contradict each other from two that tell of different things. */
export interface RivalryFeatures {
  /** How strongly the others say something that the rival knows as well: then that is the answer, and agreed on. */
  readonly agreed: number
  /** The same the other way round, and what the rival says instead. */
  readonly rivalAgreed: number
  readonly rivalStrength: number
  /** Share of the leading report's sentences that hold its word: an answer runs through a report. */
  readonly runsThrough: number
  /** How much of the question the rival's sentence holds with what stands around it, and the rival anywhere. */
  readonly rivalAbout: number
  readonly rivalHeld: number
  readonly rivalFit: number
  /** 1 for the first sentence, a half for the second: news begins with what happened. */
  readonly rivalLead: number
  /** Cosine of the words that the reports have beside the question's, and how many the two sentences share, at most 3. */
  readonly shared: number
  readonly sharedHere: number
  /** Logarithms of the numbers of sentences: in a long text some sentence happens to hold the question's words. */
  readonly leadingLength: number
  readonly rivalLength: number
}

const MAX_SHARED_HERE = 3
/** A text as short as this is none the likelier to contradict another. */
const SHORT_SENTENCES = 3
/** Fitted on public sets of true and fabricated reports, and of reports that agree. */
const WEIGHTS: Readonly<Record<keyof RivalryFeatures, number>> = {
  agreed: -7.1,
  rivalAgreed: -2,
  rivalStrength: 2.5,
  runsThrough: 2.8,
  rivalAbout: 4.4,
  rivalHeld: -3.6,
  rivalFit: 0.6,
  rivalLead: 2.4,
  shared: -5.5,
  sharedHere: -0.45,
  leadingLength: -2.3,
  rivalLength: -1.9,
}
const BIAS = 5.2
const PARTS = Object.keys(WEIGHTS) as readonly (keyof RivalryFeatures)[]

/** Log-odds that two accounts contradict each other. */
export function judgeRivalry(question: AskedQuestion, rivalry: Rivalry): number {
  const features = rivalryFeatures(question, rivalry)
  return PARTS.reduce((sum, part) => sum + WEIGHTS[part] * features[part], BIAS)
}

export function rivalryFeatures(question: AskedQuestion, rivalry: Rivalry): RivalryFeatures {
  const { leading, leadingPhrase, word, rival, rivalPhrase } = rivalry
  return {
    agreed: rivalry.agreed,
    rivalAgreed: rivalry.rivalAgreed,
    rivalStrength: rivalry.rivalStrength,
    runsThrough: leading.shares.get(word) ?? 0,
    rivalAbout: aboutness(rivalPhrase.sentence),
    rivalHeld: heldShare(question, rival),
    rivalFit: rivalPhrase.fit,
    rivalLead: rivalPhrase.sentence.features.lead,
    shared: cosine(besides(question, leading), besides(question, rival)),
    sharedHere: Math.min(
      MAX_SHARED_HERE,
      besidesPhrase(question, leadingPhrase).intersection(besidesPhrase(question, rivalPhrase)).size,
    ),
    leadingLength: lengthOf(leading),
    rivalLength: lengthOf(rival),
  }
}

/** The weight share of the question's words that a report holds anywhere. */
function heldShare({ weights, total }: AskedQuestion, { origin }: Account): number {
  if (total === 0) return 0
  return [...weights].reduce((sum, [root, weight]) => sum + (origin.words.has(root) ? weight : 0), 0) / total
}

function besides({ said }: AskedQuestion, { origin }: Account): ReadonlySet<string> {
  return new Set([...origin.words].filter((word) => !said.has(word) && !STOP_WORDS.has(word)))
}

function besidesPhrase({ said }: AskedQuestion, { sentence, words }: Phrase): ReadonlySet<string> {
  const all = [...sentence.sentence.bag].filter((word) => !said.has(word) && !STOP_WORDS.has(word))
  return new Set(all.filter((word) => !words.includes(stem(word.toLowerCase()))))
}

function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.intersection(b).size / Math.sqrt(Math.max(1, a.size * b.size))
}

function lengthOf({ origin }: Account): number {
  return Math.log(1 + Math.max(SHORT_SENTENCES, origin.sentences.length))
}
