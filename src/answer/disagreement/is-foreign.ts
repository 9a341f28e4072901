import { type Account, tellingShare } from './read-accounts.ts'

/** Whether something in a phrase is unknown to an account, and nothing in it that tells what is meant is known. */
export function isForeign(words: readonly string[], { words: known }: Account): boolean {
  return words.some((word) => !known.has(word)) && !words.some((word) => tellingShare(word) === 1 && known.has(word))
}
