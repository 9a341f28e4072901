import type { Article, TextSpan } from '../../domain/article.ts'
import type { ArticleId } from '../../domain/ids.ts'
import { contentTokens } from '../../domain/text/content-words.ts'
import { splitSentences } from '../../domain/text/split-sentences.ts'
import { stem } from '../../domain/text/stem.ts'
import type { Token } from '../../domain/text/tokens.ts'

/** What a story tells a channel beyond what it was told before. */
export type Novelty =
  | { readonly kind: 'new' }
  /** Sentences that say something new, by article. */
  | { readonly kind: 'developing'; readonly sentences: ReadonlyMap<ArticleId, readonly TextSpan[]> }
  | { readonly kind: 'nothing-new' }

type Readable = Pick<Article, 'id' | 'text'>

/** A report says what is new near its beginning; further down it repeats the background. */
const MAX_SENTENCES = 14
/** Shorter ones are headings and fragments. */
const MIN_WORDS = 5
/** The share of a sentence's words that must be unheard of: less when a name or a number is among them. */
const UNHEARD_SHARE = 0.6
const UNHEARD_SHARE_WITH_SPECIFICS = 0.35

/**
 * Compares articles that a channel wasn't told of with those of the same story that it was: `told` is everything it could
 * read there. A retelling in other words is nothing new; a sentence with an unheard name or number in unheard company is.
 */
export function findNovelty(untold: readonly Readable[], told: readonly string[]): Novelty {
  if (told.length === 0) return { kind: 'new' }
  const heard = new Set(told.flatMap((text) => contentTokens(text).map(({ key }) => stem(key))))
  const sentences = new Map<ArticleId, readonly TextSpan[]>()
  for (const { id, text } of untold) {
    const news = splitSentences(text)
      .slice(0, MAX_SENTENCES)
      .filter(({ start, end }) => isNews(text.slice(start, end), heard))
    if (news.length > 0) sentences.set(id, news)
  }
  return sentences.size > 0 ? { kind: 'developing', sentences } : { kind: 'nothing-new' }
}

function isNews(sentence: string, heard: ReadonlySet<string>): boolean {
  const words = new Map(contentTokens(sentence).map((token) => [stem(token.key), token]))
  if (words.size < MIN_WORDS) return false
  const unheard = [...words].filter(([word]) => !heard.has(word))
  const needed = unheard.some(([, token]) => isSpecific(token)) ? UNHEARD_SHARE_WITH_SPECIFICS : UNHEARD_SHARE
  return unheard.length >= needed * words.size
}

/** A number, or a capitalised word that does not merely open the sentence. */
function isSpecific({ key, capitalised, start }: Token): boolean {
  return /\p{N}/u.test(key) || (capitalised && start > 0)
}
