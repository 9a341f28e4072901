import type { Turn } from '../domain/answer.ts'
import { contentTokens, questionTokens } from '../domain/text/content-words.ts'
import { findNames } from '../domain/text/find-names.ts'
import { tokenize } from '../domain/text/tokens.ts'

const LEADS_ON = /^\W*(?:and|but|so|also|or|what about|how about|what of|then)\b/i
const POINTS_BACK =
  /\b(?:he|she|they|it|him|her|them|his|hers|their|theirs|its|this|that|these|those|there|then|the (?:same|other|others|first|second|latter|former))\b/i
/** A question with fewer words of its own leans on the one before. */
const STANDS_ALONE_WORDS = 3

/**
 * Makes a follow-up stand alone without a model: "and in Chad?" after "Which bases does the US have in Niger?" becomes
 * that question with Chad in the place of Niger; a question with "they" or "it" takes the names of the turn before.
 * A question that stands alone comes back as it is.
 */
export function resolveFollowUp(question: string, history: readonly Turn[]): string {
  const before = history.at(-1)
  if (!before || !leansOnHistory(question)) return question
  const earlier = resolveFollowUp(before.question, history.slice(0, -1))
  return LEADS_ON.test(question) && isFragment(question)
    ? substituted(question, earlier)
    : `${question} ${context(question, earlier)}`.trim()
}

function leansOnHistory(question: string): boolean {
  return LEADS_ON.test(question) || POINTS_BACK.test(question) || isFragment(question)
}

/** A few words without a verb of their own, such as "and in Chad?". */
function isFragment(question: string): boolean {
  return contentTokens(question).length < STANDS_ALONE_WORDS
}

/** The earlier question, its last name replaced by the one that the fragment brings. */
function substituted(fragment: string, earlier: string): string {
  const [brought] = findNames(fragment.replace(LEADS_ON, ''))
  const replaced = findNames(earlier).at(-1)
  if (brought === undefined || replaced === undefined) return `${earlier} ${fragment.replace(LEADS_ON, '').trim()}`
  return earlier.replace(replaced, brought)
}

/** The words of the earlier question that the new one lacks: names first, all content words when it has none. */
function context(question: string, earlier: string): string {
  const own = new Set(tokenize(question).map(({ key }) => key))
  const names = findNames(earlier)
  const words = names.length > 0 ? names : questionTokens(earlier).map(({ start, end }) => earlier.slice(start, end))
  return words.filter((word) => !tokenize(word).every(({ key }) => own.has(key))).join(' ')
}
