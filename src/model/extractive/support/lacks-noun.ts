import type { AskedQuestion } from '../../../domain/reading/asked-question.ts'
import type { ArticleSentences, Sentence } from '../../../domain/reading/read-sentences.ts'
import { stem } from '../../../domain/text/stem.ts'
import { meaningsOf } from '../../../domain/text/synonyms.ts'

/** Whether the article never says the word for what is asked for, nor one like it. "United" is none for "units". */
export function lacksThing({ thing }: AskedQuestion, { sentences, title }: ArticleSentences): boolean {
  if (thing === undefined || title.has(thing)) return false
  const meanings = meaningsOf(thing)
  const isThing = (word: string, isName: boolean) =>
    (word === thing && !isName) || meaningsOf(word).some((one) => meanings.includes(one))
  return !sentences.some(({ stems, starts, text }) =>
    stems.some((word, at) => isThing(word, at > 0 && /^\p{Lu}/u.test(text.slice(starts[at] ?? 0)))),
  )
}

/** Whether nobody in the article is what is asked for. */
export function lacksRole(question: AskedQuestion, { sentences, title }: ArticleSentences): boolean {
  const { role } = question
  if (role === undefined || title.has(role)) return false
  return !sentences.some((sentence) => namesRole(question, sentence))
}

/** Whether a sentence speaks of what somebody is asked to be, and not only of a deputy or one who was it. */
export function namesRole({ role, said }: AskedQuestion, { stems }: Sentence): boolean {
  const isOther = (before = '') => OTHER_RANK.has(before) && !said.has(before)
  return stems.some((word, at) => word === role && !isOther(stems[at - 1]))
}

/** A deputy minister is no minister. */
const OTHER_RANK: ReadonlySet<string> = new Set(
  ['assistant', 'deputy', 'vice', 'associate', 'former', 'acting'].map(stem),
)
