import type { Article } from '../domain/article.ts'
import type { ArticleId } from '../domain/ids.ts'
import type { Timestamp } from '../domain/timestamp.ts'
import type { ArticleMatch, PassageMatch } from '../ports/store/passage-index.ts'
import { collapseCopies } from './collapse-copies.ts'
import { type Coverage, createCoverage } from './create-coverage.ts'
import { createNameShare } from './create-name-share.ts'
import { createRecency } from './create-recency.ts'
import type { Matches } from './matches.ts'
import { createPublisherMatcher, type PublisherMention, publisherKey } from './named-publishers.ts'
import { byScore, plus, type RankedArticle } from './ranked-article.ts'
import {
  ARTICLES_READ,
  BEST_OF_EACH,
  LEAD_WORDS,
  MAX_BONUS_WINDOW_MS,
  MAX_WINDOW_MS,
  type Ranking,
  REPORTING_DELAY_MS,
} from './ranking-weights.ts'
import type { UnderstoodQuestion } from './search.ts'

export interface RankingInput {
  readonly question: string
  readonly understood: UnderstoodQuestion
  readonly asOf: Timestamp
  readonly articles: readonly Article[]
  readonly matches: Matches
  /** What was found for each part of the question, where it has several. */
  readonly clauses: readonly Matches[]
  /** Passages that mean something near, by cosine, best first. */
  readonly near: readonly PassageMatch[]
  readonly termWeights: ReadonlyMap<string, number>
  readonly ranking: Ranking
}

/** Articles best first, one of each report. */
export function rankArticles(input: RankingInput): readonly RankedArticle[] {
  const { ranking } = input
  const words = shareOfBest(input.matches.articles)
  const passageWords = shareOfBest(input.matches.passages)
  const clauseShare = createClauseShare(input)
  const nearness = nearnessOf(input.near)
  const mention = createPublisherMatcher(input.question)
  const coverage = createCoverage(input.termWeights)
  const recency = createRecency(input)
  const ranked = input.articles
    .map((article) =>
      plus(
        { article, score: 0, why: {} },
        {
          article: ranking.articleWords * (words.get(article.id) ?? 0),
          passage: ranking.passageWords * (passageWords.get(article.id) ?? 0),
          clause: ranking.clause * clauseShare(article.id),
          recency: recency(article),
          meaning: ranking.meaning * (nearness.get(article.id) ?? 0),
          publisher: publisherBonus(mention(article), ranking),
          window: windowBonus(article, input),
        },
      ),
    )
    .sort(byScore)
  const read = readBest(ranked, { ...input, coverage })
  return collapseCopies(helpEachPublisher(read, ranking), { coverage, ranking })
}

/** How near each article's best passage is, from 1 for the nearest to 0 for the farthest of those found. */
function nearnessOf(near: readonly PassageMatch[]): ReadonlyMap<ArticleId, number> {
  const [best, worst] = [near[0]?.score ?? 1, near.at(-1)?.score ?? 0]
  const shares = new Map<ArticleId, number>()
  for (const { articleId, score } of near)
    if (!shares.has(articleId)) shares.set(articleId, best > worst ? (score - worst) / (best - worst) : 1)
  return shares
}

/** How near an article comes to the best for the part of the question that it answers best, by its words. */
function createClauseShare({ clauses, ranking }: RankingInput): (id: ArticleId) => number {
  const shares = clauses.map(({ articles, passages }) => [shareOfBest(articles), shareOfBest(passages)] as const)
  return (id) =>
    Math.max(
      0,
      ...shares.map(
        ([words, passageWords]) =>
          ranking.articleWords * (words.get(id) ?? 0) + ranking.passageWords * (passageWords.get(id) ?? 0),
      ),
    )
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

/** For a time that still runs ("this week") recency says nearly all. */
function windowBonus({ publishedAt }: Article, { understood, asOf, ranking }: RankingInput): number {
  if (publishedAt === undefined) return 0
  const at = Date.parse(publishedAt)
  const within = understood.windows.filter((window) => {
    const [from, to] = [Date.parse(window.from), Date.parse(window.to)]
    return to - from <= MAX_WINDOW_MS && at >= from && at < to + REPORTING_DELAY_MS
  })
  if (within.length === 0) return 0
  const short = within.filter(({ from, to }) => Date.parse(to) - Date.parse(from) <= MAX_BONUS_WINDOW_MS)
  if (short.length === 0) return within.some(({ to }) => to < asOf) ? ranking.longWindow : 0
  return short.some(({ to }) => to < asOf) ? ranking.window : ranking.runningWindow
}

function publisherBonus(mention: PublisherMention | undefined, ranking: Ranking): number {
  if (mention === undefined) return 0
  return mention === 'source' ? ranking.publisher : ranking.publisherWord
}

/** What the best articles hold of the question in title and lead, and which of its names as they are written. */
function readBest(
  ranked: readonly RankedArticle[],
  { understood, termWeights, ranking, coverage }: RankingInput & { coverage: Coverage },
): readonly RankedArticle[] {
  const nameShare = createNameShare(understood, termWeights)
  return ranked.map((entry, at) => {
    if (at >= ARTICLES_READ) return entry
    const { article } = entry
    const lead = ranking.lead * coverage(`${article.title} ${leadOf(article)}`)
    return plus(entry, { lead, names: ranking.names * nameShare(article) })
  })
}

const LEAD = new RegExp(`^(?:\\s*\\S+){0,${LEAD_WORDS}}`)

function leadOf({ text }: Article): string {
  return LEAD.exec(text)?.[0] ?? ''
}

/** A question about several publishers wants to hear each of them. */
function helpEachPublisher(ranked: readonly RankedArticle[], ranking: Ranking): readonly RankedArticle[] {
  const isNamed = ({ why }: RankedArticle) => why.publisher !== undefined
  const byPublisher = Map.groupBy(ranked.filter(isNamed), ({ article }) => publisherKey(article))
  if (byPublisher.size < 2 || !ranked.some(({ why }) => why.publisher === ranking.publisher)) return ranked
  const helped = new Set(
    [...byPublisher.values()].flatMap((entries) => entries.toSorted(byScore).slice(0, BEST_OF_EACH)),
  )
  return ranked.map((entry) => (helped.has(entry) ? plus(entry, { eachPublisher: ranking.eachPublisher }) : entry))
}
