import type { Turn } from '../../domain/answer.ts'
import { type AnswerKind, expectedAnswer } from '../../domain/question/expected-answer.ts'
import { contentTokens } from '../../domain/text/content-words.ts'
import { findNames } from '../../domain/text/find-names.ts'
import { tokenize } from '../../domain/text/tokens.ts'
import { isFragment, LEADS_ON, leansOnHistory } from './leans-on-history.ts'
import { replaceName, replacePart } from './replace-part.ts'
import { topicPhrases } from './topic-phrases.ts'

/** Words of earlier turns that a question takes along at most. */
const MAX_CONTEXT_WORDS = 12
/** After a question for one of these the answer's first name is what "she" or "it" means. */
const NAMED_BY_ANSWER: ReadonlySet<AnswerKind> = new Set(['person', 'place', 'name'])

/** "And who pays for it?" is about what was asked last, not only about the subject of the thread. */
const GOES_ON = /^\W*(?:and|but|so|then)\b/i

/** A question with what the conversation was about when it was asked. */
interface Placed {
  readonly text: string
  /** Phrases of earlier turns, the subject of the thread first; none where the text says all. */
  readonly about: readonly string[]
}

/**
 * Makes a follow-up stand alone without a model: "and in Chad?" after "Which bases does the US have in Niger?" becomes
 * that question with Chad in the place of Niger; a question with "they" or "it" says in brackets what the thread is about.
 * A question that stands alone comes back as it is.
 */
export function resolveFollowUp(question: string, history: readonly Turn[]): string {
  const { text, about } = place(question, history)
  return about.length === 0 ? text : `${text} (about ${about.join(', ')})`
}

function place(question: string, history: readonly Turn[]): Placed {
  const before = history.at(-1)
  if (!before || !leansOnHistory(question)) return { text: question, about: [] }
  const earlier = place(before.question, history.slice(0, -1))
  const replaced = isFragment(question) ? replaceIn(earlier, question) : undefined
  return replaced ?? { text: question, about: contextOf(question, earlier, before) }
}

/** The part may stand in the earlier question, or in what that one was about. */
function replaceIn({ text, about }: Placed, fragment: string): Placed | undefined {
  const replaced = replacePart(fragment, text)
  if (replaced !== undefined) return { text: replaced, about }
  const phrases = about.map((phrase) => replaceName(fragment, phrase))
  const at = phrases.findLastIndex((phrase) => phrase !== undefined)
  return at < 0 ? undefined : { text, about: about.with(at, phrases[at] ?? '') }
}

/** What the turns before were about and the new question lacks. A follow-up adds its names to the subject of the thread. */
function contextOf(question: string, earlier: Placed, { answer, question: asked }: Turn): readonly string[] {
  const withDeed = contentTokens(question.replace(LEADS_ON, '')).length === 0
  const own = new Set(tokenize(question).map(({ key }) => key))
  const takesWords = earlier.about.length === 0 || withDeed || GOES_ON.test(question)
  const added = takesWords ? topicPhrases(earlier.text, { withDeed }) : findNames(earlier.text)
  const known = [...earlier.about, ...added]
  const named = nameIn(answer, { asked, known })
  const phrases = [...known, ...(named === undefined ? [] : [named])]
  return limitWords([...new Set(phrases)].filter((words) => !tokenize(words).every(({ key }) => own.has(key))))
}

function nameIn(answer: string, { asked, known }: { asked: string; known: readonly string[] }): string | undefined {
  if (!NAMED_BY_ANSWER.has(expectedAnswer(asked))) return undefined
  const said = new Set(known.flatMap((phrase) => tokenize(phrase).map(({ key }) => key)))
  return findNames(answer).find((name) => tokenize(name).every(({ key }) => !said.has(key)))
}

/** The subject of the thread, and of the rest what was said last. */
function limitWords([subject, ...rest]: readonly string[]): readonly string[] {
  if (subject === undefined) return []
  const first = firstWords(subject)
  let left = MAX_CONTEXT_WORDS - contentTokens(first).length
  const last = rest.toReversed().filter((phrase) => {
    left -= contentTokens(phrase).length
    return left >= 0
  })
  return [first, ...last.toReversed()]
}

function firstWords(phrase: string): string {
  return phrase.slice(0, contentTokens(phrase)[MAX_CONTEXT_WORDS - 1]?.end)
}
