import type { Article } from '../../domain/article.ts'
import { stem } from '../../domain/text/stem.ts'
import { STOP_WORDS } from '../../domain/text/stop-words.ts'
import { type Token, tokenize } from '../../domain/text/tokens.ts'

/** How often each term stands in a text, by its weight there. */
export type TermCounts = ReadonlyMap<string, number>

/** An article's terms: all of them, and those of the title. */
export interface ArticleTerms {
  readonly whole: TermCounts
  readonly title: TermCounts
}

/** Words, stop words included, that say what happened before the background begins. */
const LEAD_WORDS = 60
/** What an event is stands this far into a report; background and other matters follow. */
const TEXT_CHARS = 4_000
/** Stand in for the title of an article without one. */
const TITLE_WORDS = 12
const TITLE_WEIGHT = 2
const LEAD_WEIGHT = 2
/** Who, where and how many tell two events of a kind apart. */
const SPECIFIC_WEIGHT = 1.5
const NUMBER = /^\p{N}/u

/** Counts an article's terms: stems without stop words; names, numbers, title and lead weigh more. */
export function readTerms({ title, text }: Pick<Article, 'title' | 'text'>): ArticleTerms {
  const titleTokens = tokenize(title)
  const tokens = tokenize(text.slice(0, TEXT_CHARS))
  const whole = new Map<string, number>()
  addTerms(whole, titleTokens, TITLE_WEIGHT)
  addTerms(whole, tokens.slice(0, LEAD_WORDS), LEAD_WEIGHT)
  addTerms(whole, tokens.slice(LEAD_WORDS), 1)
  const inTitle = new Map<string, number>()
  addTerms(inTitle, titleTokens.length > 0 ? titleTokens : tokens.slice(0, TITLE_WORDS), 1)
  return { whole, title: inTitle }
}

function addTerms(counts: Map<string, number>, tokens: readonly Token[], weight: number): void {
  for (const { key, capitalised } of tokens) {
    if (STOP_WORDS.has(key)) continue
    const term = stem(key)
    const isSpecific = capitalised || NUMBER.test(key)
    counts.set(term, (counts.get(term) ?? 0) + weight * (isSpecific ? SPECIFIC_WEIGHT : 1))
  }
}
