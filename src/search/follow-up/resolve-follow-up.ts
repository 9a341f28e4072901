import type { Turn } from '../../domain/answer.ts'
import { type AnswerKind, expectedAnswer } from '../../domain/question/expected-answer.ts'
import { questionTokens } from '../../domain/text/content-words.ts'
import { findNameSpans, findNames } from '../../domain/text/find-names.ts'
import { tokenize } from '../../domain/text/tokens.ts'
import { isFragment, leansOnHistory } from './leans-on-history.ts'
import { replacePart } from './replace-part.ts'

/** Words of the earlier question that one that leans on it takes along. */
const MAX_CONTEXT_WORDS = 10
/** After a question for one of these the answer's first name is what "she" or "it" means. */
const NAMED_BY_ANSWER: ReadonlySet<AnswerKind> = new Set(['person', 'place', 'name'])

/**
 * Makes a follow-up stand alone without a model: "and in Chad?" after "Which bases does the US have in Niger?" becomes
 * that question with Chad in the place of Niger; a question with "they" or "it" takes along what the turn before was about.
 * A question that stands alone comes back as it is.
 */
export function resolveFollowUp(question: string, history: readonly Turn[]): string {
  const before = history.at(-1)
  if (!before || !leansOnHistory(question)) return question
  const earlier = resolveFollowUp(before.question, history.slice(0, -1))
  const replaced = isFragment(question) ? replacePart(question, earlier) : undefined
  return replaced ?? `${question} ${context(question, earlier, before)}`.trim()
}

/** What the earlier turn was about and the new question lacks, in the order in which it was said. */
function context(question: string, earlier: string, { answer, question: asked }: Turn): string {
  const own = new Set(tokenize(question).map(({ key }) => key))
  const isNew = (words: string) => !tokenize(words).every(({ key }) => own.has(key))
  const known = tokenize(earlier).map(({ key }) => key)
  const named = NAMED_BY_ANSWER.has(expectedAnswer(asked))
    ? findNames(answer).find((name) => tokenize(name).every(({ key }) => !known.includes(key)))
    : undefined
  return [...subjectOf(earlier), ...(named === undefined ? [] : [named])].filter(isNew).join(' ')
}

/** The names of a question as they are, and its other words that carry meaning. */
function subjectOf(question: string): readonly string[] {
  const names = findNameSpans(question)
  const words = questionTokens(question).filter(
    ({ start }) => !names.some((name) => start >= name.start && start < name.end),
  )
  return [...names, ...words]
    .sort((a, b) => a.start - b.start)
    .slice(0, MAX_CONTEXT_WORDS)
    .map(({ start, end }) => question.slice(start, end))
}
