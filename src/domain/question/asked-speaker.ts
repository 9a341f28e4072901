import { COMMON_WORDS } from '../text/common-words.ts'
import { TELLING_VERBS } from './telling-verbs.ts'

/** Who is asked about in "what did … say", "how has … responded": what stands between the auxiliary and the verb. */
const SUBJECT = new RegExp(
  `^\\W*(?:what|how|why) (?:did|does|do|has|have|had) ((?:[\\p{L}\\p{N}.'’-]+ ){1,6}?)(?:${TELLING_VERBS})\\b`,
  'iu',
)
/** The mayor of a town is asked about, not the town. */
const BEHIND_HEAD = / (?:of|in|at|for|from|on) .*/iu

/**
 * The last word of the name of who is asked about, lower case: "holm" of "what did Anna Holm say". Undefined for a question
 * of another form, and for people of a kind ("officials"), whose words may be told of any of them.
 */
export function askedSpeaker(question: string): string | undefined {
  const subject = SUBJECT.exec(question)?.[1]?.trim().replace(BEHIND_HEAD, '')
  const head = subject
    ?.split(' ')
    .at(-1)
    ?.replace(/['’]s?$/u, '')
  if (!head) return undefined
  const isName = /^\p{Lu}/u.test(head) || (isLowerCase(question) && !COMMON_WORDS.has(head))
  return isName ? head.toLowerCase() : undefined
}

/** Typed without capitals, but perhaps for the first letter. */
function isLowerCase(question: string): boolean {
  return !/\p{Lu}/u.test(question.trim().slice(1))
}
