import type { TextSpan } from '../domain/article.ts'
import { questionTokens } from '../domain/text/content-words.ts'
import { findNames } from '../domain/text/find-names.ts'
import type { Token } from '../domain/text/tokens.ts'
import type { UnderstoodQuestion } from './search.ts'
import { findTimeMentions, type TimeReference } from './time/find-time-windows.ts'

/** Longer input is cut: nobody asks in more words, and pasted texts must not slow a search down. */
const MAX_QUESTION_CHARS = 4_000

const QUOTED = /["“„«]([^"“”„«»]{2,120})["“”»]|(?<![\p{L}\p{N}])['‘]([^'‘’]{2,80})['’](?![\p{L}\p{N}])/gu
const WANTS_RECENT =
  /\b(?:today|tonight|yesterday|this (?:week|month|morning|weekend|evening|afternoon)|recent|recently|latest|newest|last (?:week|night|month)|(?:past|last) (?:week|(?:\w+ ){1,2}(?:hours|days))|breaking|right now)\b/i

/** Reads out of a question what a search needs, without a model. Publishers are found later, among the articles. */
export function understandQuestion(question: string, reference: TimeReference): UnderstoodQuestion {
  const text = question.slice(0, MAX_QUESTION_CHARS)
  const mentions = findTimeMentions(text, reference)
  const windows = mentions.map(({ from, to }) => ({ from, to }))
  const [window] = windows
  const tokens = questionTokens(text)
  const timeless = tokens.filter((token) => !mentions.some((mention) => mention.relative && isWithin(token, mention)))
  const terms = [...new Set((timeless.length > 0 ? timeless : tokens).flatMap((token) => searchTerms(token, text)))]
  return {
    terms,
    names: findNames(text),
    quotedPhrases: [...text.matchAll(QUOTED)].map((match) => (match[1] ?? match[2] ?? '').trim()),
    numbers: terms.filter((term) => /^\p{N}/u.test(term)),
    publishers: [],
    wantsRecent: WANTS_RECENT.test(text),
    windows,
    ...(window && { window }),
  }
}

function isWithin(token: TextSpan, span: TextSpan): boolean {
  return token.start >= span.start && token.end <= span.end
}

/** How a word stands in texts: numbers with their signs, an acronym with and without its dots. */
function searchTerms({ key, start, end }: Token, text: string): readonly string[] {
  const written = text.slice(start, end).toLowerCase()
  if (/\p{N}[.,]\p{N}/u.test(written)) return [written]
  const plain = key.toLowerCase()
  return /^(?:\p{L}\.)+$/u.test(written) ? [plain, written] : [plain]
}
