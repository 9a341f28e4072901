import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import { COMMON_WORDS } from '../../domain/text/common-words.ts'
import { findNames } from '../../domain/text/find-names.ts'
import { stem } from '../../domain/text/stem.ts'
import { tokenize } from '../../domain/text/tokens.ts'
import { findPhrases } from './find-phrases.ts'
import type { Phrase } from './phrase.ts'
import { aboutness, type OriginReading } from './read-origins.ts'

/** What an origin may answer with. */
export interface Account {
  readonly origin: OriginReading
  readonly phrases: readonly Phrase[]
  /** Stems of all its words, lower case. */
  readonly words: ReadonlySet<string>
  /** Per stem, the share of its sentences that hold it. */
  readonly shares: ReadonlyMap<string, number>
  /** Per word of a phrase, how strongly it stands where the question is answered. */
  readonly strengths: ReadonlyMap<string, number>
}

/** Everyday words say little about which answer is meant. */
const COMMON_SHARE = 0.3
const HEADING_LOSS = 0.3
const COMMON_STEMS: ReadonlySet<string> = new Set([...COMMON_WORDS].map((word) => stem(word)))

/** Reads what each origin may answer with; an origin with nothing is left out. */
export function readAccounts(
  question: AskedQuestion,
  text: string,
  origins: readonly OriginReading[],
): readonly Account[] {
  const named = new Set(findNames(text).flatMap((name) => tokenize(name).map(({ key }) => stem(key))))
  return origins.map((origin) => readAccount(question, named, origin)).filter(({ phrases }) => phrases.length > 0)
}

/** What a word tells about which answer is meant, at most 1. */
export function tellingShare(word: string): number {
  return COMMON_STEMS.has(word) ? COMMON_SHARE : 1
}

function readAccount(question: AskedQuestion, named: ReadonlySet<string>, origin: OriginReading): Account {
  const phrases = origin.sentences.flatMap((one) => findPhrases(question, named, one))
  const words = new Set([...origin.words].map((word) => word.toLowerCase()))
  return { origin, phrases, words, shares: sharesOf(origin), strengths: strengthsOf(phrases) }
}

function sharesOf({ sentences }: OriginReading): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const { sentence } of sentences)
    for (const word of new Set([...sentence.bag].map((root) => root.toLowerCase())))
      shares.set(word, (shares.get(word) ?? 0) + 1 / sentences.length)
  return shares
}

function strengthsOf(phrases: readonly Phrase[]): ReadonlyMap<string, number> {
  const strengths = new Map<string, number>()
  for (const { sentence, words, closeness, fit, isHeading } of phrases) {
    const strength = aboutness(sentence) * Math.sqrt(closeness) * fit * (isHeading ? 1 - HEADING_LOSS : 1)
    for (const word of words) strengths.set(word, Math.max(strengths.get(word) ?? 0, strength))
  }
  return strengths
}
