import type { Article } from '../domain/article.ts'
import type { Timestamp } from '../domain/timestamp.ts'
import { asksForThePast } from './asks-for-the-past.ts'
import { LONG_RECENCY_END_MS, LONG_RECENCY_STEP_MS, type Ranking } from './ranking-weights.ts'
import type { UnderstoodQuestion } from './search.ts'

type Dated = Pick<Article, 'publishedAt'>

export interface RecencyParts {
  /** All that were found. */
  readonly articles: readonly Dated[]
  readonly understood: Pick<UnderstoodQuestion, 'wantsRecent' | 'windows'>
  readonly asOf: Timestamp
  readonly ranking: Ranking
}

/**
 * What an article gets for being new: two parts that halve with their half-lives from `asOf` on, and one that falls by the
 * same step whenever the distance from the newest article found doubles, so that in a store without anything fresh the
 * newest still comes before the oldest. For that part an article without a date is of middle age.
 */
export function createRecency({ articles, understood, asOf, ranking }: RecencyParts): (article: Dated) => number {
  const now = Date.parse(asOf)
  const share = shareOf(understood, asOf, ranking)
  const ages = articles.flatMap((article) => ageOf(article, now) ?? []).sort((a, b) => a - b)
  const [youngest = 0] = ages
  const middle = ages[ages.length >> 1] ?? youngest
  return (article) => {
    const age = ageOf(article, now)
    const long = ranking.longRecency * longShare((age ?? middle) - youngest)
    if (age === undefined) return share * long
    const fast = ranking.recency * 2 ** (-age / ranking.recencyHalfLifeMs)
    const slow = ranking.slowRecency * 2 ** (-age / ranking.slowRecencyHalfLifeMs)
    return share * (fast + slow + long)
  }
}

function shareOf(understood: RecencyParts['understood'], asOf: Timestamp, ranking: Ranking): number {
  if (understood.wantsRecent) return 1
  return asksForThePast(understood, asOf) ? ranking.pastShare : ranking.timelessShare
}

/** In milliseconds; what is dated ahead is of now. */
function ageOf({ publishedAt }: Dated, now: number): number | undefined {
  return publishedAt === undefined ? undefined : Math.max(0, now - Date.parse(publishedAt))
}

/** 1 for the newest, down to 0. */
function longShare(behindMs: number): number {
  const steps = (ms: number) => Math.log2(1 + ms / LONG_RECENCY_STEP_MS)
  return Math.max(0, 1 - steps(behindMs) / steps(LONG_RECENCY_END_MS))
}
