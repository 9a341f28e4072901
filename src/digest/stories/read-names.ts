import type { Article } from '../../domain/article.ts'
import { COMMON_WORDS } from '../../domain/text/common-words.ts'
import { splitSentences } from '../../domain/text/split-sentences.ts'
import { stem } from '../../domain/text/stem.ts'
import { CALENDAR_WORDS, STOP_WORDS } from '../../domain/text/stop-words.ts'
import { type Token, tokenize } from '../../domain/text/tokens.ts'

/** Whom a report is about stands in its title and this far into its text. */
const LEAD_CHARS = 1_000

/** The words of names near the beginning of an article, as stems. What only opens a sentence is not taken for a name. */
export function readNames({ title, text }: Pick<Article, 'title' | 'text'>): ReadonlySet<string> {
  const lead = text.slice(0, LEAD_CHARS)
  const inside = splitSentences(lead).flatMap(({ start, end }) => tokenize(lead.slice(start, end)).slice(1))
  const inTitle = tokenize(title).filter(({ key }) => !COMMON_WORDS.has(key))
  return new Set([...inTitle, ...inside].filter(isNameWord).map(({ key }) => stem(key)))
}

function isNameWord({ key, capitalised }: Token): boolean {
  return capitalised && !STOP_WORDS.has(key) && !CALENDAR_WORDS.has(key)
}
