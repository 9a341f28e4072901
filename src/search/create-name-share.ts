import type { Article } from '../domain/article.ts'
import { tokenize } from '../domain/text/tokens.ts'
import type { UnderstoodQuestion } from './search.ts'

/** An article is looked through this far; what comes later is hardly what it is about. */
const MAX_CHARS = 20_000
const WORD_CHARACTER = /[\p{L}\p{N}]/u

type Read = Pick<Article, 'title' | 'text'>

/**
 * What share of the question's names and quoted phrases an article holds as they are written, each by the weight of its
 * rarest word: 0 to 1. The index finds their words, wherever they stand; "Port Almond" is more than a port and an almond.
 */
export function createNameShare(
  { names, quotedPhrases }: Pick<UnderstoodQuestion, 'names' | 'quotedPhrases'>,
  termWeights: ReadonlyMap<string, number>,
): (article: Read) => number {
  const phrases = [...new Set([...names, ...quotedPhrases].map(plain))].map((phrase) => ({
    phrase,
    weight: Math.max(0, ...tokenize(phrase).map(({ key }) => termWeights.get(key.toLowerCase()) ?? 0)),
  }))
  const total = phrases.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return () => 0
  return ({ title, text }) => {
    const read = plain(`${title}\n${text.slice(0, MAX_CHARS)}`)
    return phrases.reduce((sum, { phrase, weight }) => sum + (holds(read, phrase) ? weight : 0), 0) / total
  }
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'")
}

/** As whole words. */
function holds(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + phrase.length)) return true
  }
  return false
}

function isWordAt(text: string, at: number): boolean {
  return WORD_CHARACTER.test(text[at] ?? ' ')
}
