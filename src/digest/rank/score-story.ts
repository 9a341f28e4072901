import type { Article } from '../../domain/article.ts'
import { knownAt } from '../../domain/known-at.ts'
import { HOUR_MS, type Timestamp } from '../../domain/timestamp.ts'

export interface StoryFacts {
  /** The articles that the channel wasn't told of. */
  readonly articles: readonly Pick<Article, 'publishedAt' | 'firstSeenAt' | 'words' | 'sourceId'>[]
  readonly origins: number
  /** 0 to 1, see `matchTopics`; undefined when no topics were asked for. */
  readonly topicMatch?: number
  readonly isNew: boolean
  /** The end of the window. */
  readonly at: Timestamp
}

export interface StoryScore {
  readonly score: number
  /** The parts that add up to `score`, by name. */
  readonly why: Readonly<Record<string, number>>
}

/** What each part is worth at most. Independent reports say most about how much an event matters; then what is new. */
const WEIGHTS = { origins: 0.4, recency: 0.3, substance: 0.15, topic: 0.3, newness: 0.1 } as const
/** With so many independent reports the part is full. */
const FULL_ORIGINS = 8
/** The recency part halves every so often. */
const HALF_LIFE_MS = 12 * HOUR_MS
/** An undated article that a watched source brought is new there; of one that somebody handed in, nobody knows the age. */
const UNDATED_SHARE = { watched: 0.5, handedIn: 0 } as const
/** An article this long reports rather than announces. */
const FULL_WORDS = 300
const DIGITS = 10_000

/** Ranks a story among others of its digest, keeping the reasons. */
export function scoreStory({ articles, origins, topicMatch, isNew, at }: StoryFacts): StoryScore {
  const freshness = Math.max(...articles.map((article) => freshnessOf(article, at)))
  const longest = Math.max(...articles.map(({ words }) => words))
  const why = {
    origins: rounded(WEIGHTS.origins * Math.min(1, Math.log2(origins) / Math.log2(FULL_ORIGINS))),
    recency: rounded(WEIGHTS.recency * freshness),
    substance: rounded(WEIGHTS.substance * Math.min(1, longest / FULL_WORDS)),
    ...(topicMatch !== undefined && { topic: rounded(WEIGHTS.topic * topicMatch) }),
    newness: rounded(isNew ? WEIGHTS.newness : 0),
  }
  return { score: rounded(Object.values(why).reduce((sum, part) => sum + part, 0)), why }
}

/** 1 for an article of this moment. */
function freshnessOf(article: StoryFacts['articles'][number], at: Timestamp): number {
  const ageMs = Math.max(0, Date.parse(at) - Date.parse(knownAt(article)))
  return trustIn(article) * 2 ** (-ageMs / HALF_LIFE_MS)
}

function trustIn({ publishedAt, sourceId }: StoryFacts['articles'][number]): number {
  if (publishedAt !== undefined) return 1
  return sourceId === undefined ? UNDATED_SHARE.handedIn : UNDATED_SHARE.watched
}

function rounded(value: number): number {
  return Math.round(value * DIGITS) / DIGITS
}
