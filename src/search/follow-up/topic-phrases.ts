import type { TextSpan } from '../../domain/article.ts'
import { questionTokens } from '../../domain/text/content-words.ts'
import { findNameSpans } from '../../domain/text/find-names.ts'

/** Small words that may stand inside a phrase, at most three in a row: "strike of the dockers in Port Almond". */
const INSIDE_PHRASE =
  /^(?:[\s-]+(?:(?:of|the|in|at|on|for|to|and|by|from|with|between|against|over|a|an)\b[\s-]+){0,3})$/i
const ARTICLE_BEFORE = /\bthe\s+$/i
/** "Who won the cup?" is about the cup: the word after "who" is what somebody did. */
const ASKED_DEED = /^\W*(?:who|what)\s+(?:has\s+|have\s+|had\s+|was\s+|were\s+|is\s+|are\s+)?(?=\p{Ll})/iu

/** "How long", "how many": what is measured is no subject. */
const MEASURE = /\bhow\s+$/i

/**
 * What a question is about: its names and other words that carry meaning, as they are written, those that stand together
 * as one phrase. Without `withDeed` the deed that is asked for is left out when there is something else.
 */
export function topicPhrases(question: string, { withDeed }: { withDeed: boolean }): readonly string[] {
  const spans = meaningfulSpans(question)
  const [first, ...rest] = spans
  const deedAt = ASKED_DEED.exec(question)?.[0].length
  const chosen = !withDeed && rest.length > 0 && first?.start === deedAt ? rest : spans
  return joinSpans(question, chosen).map(({ start, end }) => question.slice(start, end))
}

function meaningfulSpans(question: string): readonly TextSpan[] {
  const names = findNameSpans(question)
  const words = questionTokens(question).filter(
    ({ start }) =>
      !MEASURE.test(question.slice(0, start)) && !names.some((name) => start >= name.start && start < name.end),
  )
  return [...names, ...words].sort((a, b) => a.start - b.start)
}

function joinSpans(question: string, spans: readonly TextSpan[]): readonly TextSpan[] {
  const joined: TextSpan[] = []
  for (const { start, end } of spans) {
    const last = joined.at(-1)
    if (last && INSIDE_PHRASE.test(question.slice(last.end, start))) joined[joined.length - 1] = { ...last, end }
    else joined.push({ start: start - (ARTICLE_BEFORE.exec(question.slice(0, start))?.[0].length ?? 0), end })
  }
  return joined
}
