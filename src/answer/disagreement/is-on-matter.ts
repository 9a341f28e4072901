import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import { STOP_STEMS } from '../../domain/text/small-stems.ts'
import { type Account, tellingShare } from './read-accounts.ts'

/** Unrelated news has one such word in common now and then. */
const MIN_SHARED = 2

/**
 * Whether an account tells of what is asked: it holds a telling word of the question or several everyday ones, or only one
 * everyday word, but tells the story of an account that does.
 */
export function isOnMatter(question: AskedQuestion, account: Account, all: readonly Account[]): boolean {
  if (holdsEnough(question, account)) return true
  if (heldBy(question, account).length === 0) return false
  return all.some((other) => other !== account && holdsEnough(question, other) && shareStory(question, account, other))
}

function holdsEnough(question: AskedQuestion, account: Account): boolean {
  const held = heldBy(question, account)
  return held.length > 1 || held.some((root) => tellingShare(root) === 1)
}

function heldBy({ weights }: AskedQuestion, { origin }: Account): readonly string[] {
  return [...weights.keys()].filter((root) => origin.words.has(root))
}

function shareStory({ said }: AskedQuestion, a: Account, b: Account): boolean {
  const shared = [...a.origin.words.intersection(b.origin.words)].filter((root) => !said.has(root))
  return shared.filter((root) => tellingShare(root) === 1 && !STOP_STEMS.has(root)).length >= MIN_SHARED
}
