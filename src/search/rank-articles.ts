import type { Article } from '../domain/article.ts'
import type { ArticleId } from '../domain/ids.ts'
import type { Timestamp } from '../domain/timestamp.ts'
import type { ArticleMatch, PassageMatch } from '../ports/store/passage-index.ts'
import { createPublisherMatcher } from './named-publishers.ts'
import { MAX_BONUS_WINDOW_MS, OLD_WINDOW_MS, RANKING, REPORTING_DELAY_MS } from './ranking-weights.ts'
import type { UnderstoodQuestion } from './search.ts'

export interface RankedArticle {
  readonly article: Article
  readonly score: number
  readonly why: Readonly<Record<string, number>>
}

export interface RankingInput {
  readonly question: string
  readonly understood: UnderstoodQuestion
  readonly asOf: Timestamp
  readonly articles: readonly Article[]
  readonly matches: { readonly articles: readonly ArticleMatch[]; readonly passages: readonly PassageMatch[] }
}

/** Articles best first. The parts of each score are in `why` and add up to it; equal scores are ordered by id. */
export function rankArticles(input: RankingInput): readonly RankedArticle[] {
  const words = shareOfBest(input.matches.articles)
  const passageWords = shareOfBest(input.matches.passages)
  const isNamed = createPublisherMatcher(input.question)
  const ranked = input.articles.map((article) => {
    const why = present({
      article: RANKING.articleWords * (words.get(article.id) ?? 0),
      passage: RANKING.passageWords * (passageWords.get(article.id) ?? 0),
      recency: recency(article, input),
      publisher: isNamed(article) ? RANKING.publisher : 0,
      window: isInWindow(article, input.understood) ? RANKING.window : 0,
    })
    return { article, why, score: sum(why) }
  })
  return demoteCopies(ranked.sort(byScore)).sort(byScore)
}

/** Each article's best score as a share of the best of all. */
function shareOfBest(matches: readonly ArticleMatch[]): ReadonlyMap<ArticleId, number> {
  const best = Math.max(0, ...matches.map(({ score }) => score))
  const shares = new Map<ArticleId, number>()
  for (const { articleId, score } of matches) {
    if (best > 0) shares.set(articleId, Math.max(shares.get(articleId) ?? 0, score / best))
  }
  return shares
}

function recency(article: Article, { understood, asOf }: RankingInput): number {
  if (article.publishedAt === undefined || asksForThePast(understood, asOf)) return 0
  const ageMs = Math.max(0, Date.parse(asOf) - Date.parse(article.publishedAt))
  const fast = RANKING.recency * 2 ** (-ageMs / RANKING.recencyHalfLifeMs)
  const slow = RANKING.slowRecency * 2 ** (-ageMs / RANKING.slowRecencyHalfLifeMs)
  return (fast + slow) * (understood.wantsRecent ? 1 : RANKING.timelessShare)
}

function asksForThePast({ window }: UnderstoodQuestion, asOf: Timestamp): boolean {
  return window !== undefined && Date.parse(window.to) < Date.parse(asOf) - OLD_WINDOW_MS
}

function isInWindow({ publishedAt }: Article, { window }: UnderstoodQuestion): boolean {
  if (!window || publishedAt === undefined) return false
  const [from, to, at] = [Date.parse(window.from), Date.parse(window.to), Date.parse(publishedAt)]
  return to - from <= MAX_BONUS_WINDOW_MS && at >= from && at < to + REPORTING_DELAY_MS
}

/** A copy says nothing that its origin has not said: it goes behind, so that one report does not fill the page. */
function demoteCopies(ranked: readonly RankedArticle[]): RankedArticle[] {
  const seen = new Set<ArticleId>()
  return ranked.map((entry) => {
    const origin = entry.article.duplicateOf ?? entry.article.id
    if (!seen.has(origin)) {
      seen.add(origin)
      return entry
    }
    return { ...entry, score: entry.score + RANKING.copy, why: { ...entry.why, copy: RANKING.copy } }
  })
}

function byScore(a: RankedArticle, b: RankedArticle): number {
  return b.score - a.score || (a.article.id < b.article.id ? -1 : 1)
}

function present(parts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== 0))
}

function sum(parts: Readonly<Record<string, number>>): number {
  return Object.values(parts).reduce((total, value) => total + value, 0)
}
