import { COMMON_WORDS } from '../text/common-words.ts'
import { TELLING_VERBS } from './telling-verbs.ts'

/** Who is asked about in "what did … say", "how has … responded": what stands between the auxiliary and the verb. */
const SUBJECT = new RegExp(
  `^\\W*(?:what|how|why) (?:did|does|do|has|have|had) ((?:[\\p{L}\\p{N}.'’-]+ ){1,6}?)(?:${TELLING_VERBS})\\b`,
  'iu',
)
/** The mayor of a town is asked about, not the town. */
const BEHIND_HEAD = / (?:of|in|at|for|from|on) .*/iu

/** Somebody whose words are asked for. */
export interface AskedSpeaker {
  /** The last word of the name, lower case: "holm" of "what did Anna Holm say about the bridge". */
  readonly name: string
  /** What they are asked about, as written: "about the bridge". May be empty. */
  readonly matter: string
}

/** Undefined for a question of another form, and for people of a kind ("officials"), whose words may be told of any of them. */
export function askedSpeaker(question: string): AskedSpeaker | undefined {
  const found = SUBJECT.exec(question)
  const subject = found?.[1]?.trim().replace(BEHIND_HEAD, '')
  const head = subject
    ?.split(' ')
    .at(-1)
    ?.replace(/['’]s?$/u, '')
  if (!found || !head) return undefined
  const isName = /^\p{Lu}/u.test(head) || (isLowerCase(question) && !COMMON_WORDS.has(head))
  return isName ? { name: head.toLowerCase(), matter: question.slice(found[0].length) } : undefined
}

/** Typed without capitals, but perhaps for the first letter. */
function isLowerCase(question: string): boolean {
  return !/\p{Lu}/u.test(question.trim().slice(1))
}
