import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import { stem } from '../../domain/text/stem.ts'
import { STOP_WORDS } from '../../domain/text/stop-words.ts'
import type { Rivalry } from './pair-accounts.ts'
import type { Phrase } from './phrase.ts'
import type { Account } from './read-accounts.ts'
import { aboutness } from './read-origins.ts'

/** What tells two reports that contradict each other from two that tell of different things. */
interface RivalryFeatures {
  /** How far both say the same where the question is answered: then that is the answer, and agreed on. 0 to 1. */
  readonly agreement: number
  /** Share of the leading report's sentences that hold its word: an answer runs through a report. */
  readonly runsThrough: number
  /** How much of the question the rival's sentence holds with what stands around it, and the rival anywhere. */
  readonly rivalAbout: number
  readonly rivalHeld: number
  readonly rivalFit: number
  /** 1 for the first sentence, a half for the second: news begins with what happened. */
  readonly rivalLead: number
  /** The weight of the question's words that both sentences hold at least, at most 3: one word in common is little. */
  readonly heldByBoth: number
  /** Cosine of the words that the reports have beside the question's, and how many the two sentences share, at most 3. */
  readonly shared: number
  readonly sharedHere: number
  /** Logarithms of the numbers of sentences: in a long text some sentence happens to hold the question's words. */
  readonly leadingLength: number
  readonly rivalLength: number
}

const MAX_SHARED_HERE = 3
const MAX_HELD = 3
/** A text as short as this is none the likelier to contradict another. */
const SHORT_SENTENCES = 3
/** Fitted on public sets of true and fabricated reports, and of reports that agree. */
const WEIGHTS: Readonly<Record<keyof RivalryFeatures, number>> = {
  agreement: -4,
  runsThrough: 3.8,
  rivalAbout: 2.1,
  rivalHeld: -3.25,
  rivalFit: 1,
  rivalLead: 2.5,
  heldByBoth: 0.95,
  shared: -8.2,
  sharedHere: -0.6,
  leadingLength: -0.95,
  rivalLength: -1.1,
}
const BIAS = -0.3
const PARTS = Object.keys(WEIGHTS) as readonly (keyof RivalryFeatures)[]

/** Log-odds that two accounts contradict each other. */
export function judgeRivalry(question: AskedQuestion, rivalry: Rivalry): number {
  const features = rivalryFeatures(question, rivalry)
  return PARTS.reduce((sum, part) => sum + WEIGHTS[part] * features[part], BIAS)
}

function rivalryFeatures(question: AskedQuestion, rivalry: Rivalry): RivalryFeatures {
  const { leading, leadingPhrase, word, rival, rivalPhrase } = rivalry
  return {
    agreement: shareOf(rivalry.agreed, rivalry.strength) * shareOf(rivalry.rivalAgreed, rivalry.rivalStrength),
    runsThrough: leading.shares.get(word) ?? 0,
    rivalAbout: aboutness(rivalPhrase.sentence),
    rivalHeld: heldShare(question, rival),
    rivalFit: rivalPhrase.fit,
    rivalLead: rivalPhrase.sentence.features.lead,
    heldByBoth: Math.min(
      MAX_HELD,
      question.total * Math.min(aboutness(rivalPhrase.sentence), aboutness(leadingPhrase.sentence)),
    ),
    shared: cosine(besides(question, leading), besides(question, rival)),
    sharedHere: Math.min(
      MAX_SHARED_HERE,
      besidesPhrase(question, leadingPhrase).intersection(besidesPhrase(question, rivalPhrase)).size,
    ),
    leadingLength: lengthOf(leading),
    rivalLength: lengthOf(rival),
  }
}

function shareOf(part: number, rest: number): number {
  return part === 0 ? 0 : part / (part + rest)
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
