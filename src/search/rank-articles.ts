import type { Article } from '../domain/article.ts'
import type { ArticleId } from '../domain/ids.ts'
import type { Timestamp } from '../domain/timestamp.ts'
import type { ArticleMatch, PassageMatch } from '../ports/store/passage-index.ts'
import { collapseCopies } from './collapse-copies.ts'
import { type Coverage, createCoverage } from './create-coverage.ts'
import { createPublisherMatcher, type PublisherMention } from './named-publishers.ts'
import { byScore, plus, type RankedArticle } from './ranked-article.ts'
import {
  BEST_OF_EACH,
  LEAD_WORDS,
  LEADS_READ,
  MAX_BONUS_WINDOW_MS,
  OLD_WINDOW_MS,
  RANKING,
  REPORTING_DELAY_MS,
} from './ranking-weights.ts'
import type { UnderstoodQuestion } from './search.ts'

export interface RankingInput {
  readonly question: string
  readonly understood: UnderstoodQuestion
  readonly asOf: Timestamp
  readonly articles: readonly Article[]
  readonly matches: { readonly articles: readonly ArticleMatch[]; readonly passages: readonly PassageMatch[] }
  readonly termWeights: ReadonlyMap<string, number>
}

/** Articles best first, one of each report. */
export function rankArticles(input: RankingInput): readonly RankedArticle[] {
  const words = shareOfBest(input.matches.articles)
  const passageWords = shareOfBest(input.matches.passages)
  const mention = createPublisherMatcher(input.question)
  const coverage = createCoverage(input.termWeights)
  const ranked = input.articles
    .map((article) =>
      plus(
        { article, score: 0, why: {} },
        {
          article: RANKING.articleWords * (words.get(article.id) ?? 0),
          passage: RANKING.passageWords * (passageWords.get(article.id) ?? 0),
          recency: recency(article, input),
          publisher: publisherBonus(mention(article)),
          window: windowBonus(article, input),
        },
      ),
    )
    .sort(byScore)
  return collapseCopies(helpEachPublisher(readLeads(ranked, coverage)), coverage)
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
  if (article.publishedAt === undefined) return 0
  const ageMs = Math.max(0, Date.parse(asOf) - Date.parse(article.publishedAt))
  const fast = RANKING.recency * 2 ** (-ageMs / RANKING.recencyHalfLifeMs)
  const slow = RANKING.slowRecency * 2 ** (-ageMs / RANKING.slowRecencyHalfLifeMs)
  return (fast + slow) * recencyShare(understood, asOf)
}

function recencyShare(understood: UnderstoodQuestion, asOf: Timestamp): number {
  if (understood.wantsRecent) return 1
  return asksForThePast(understood, asOf) ? RANKING.pastShare : RANKING.timelessShare
}

/** Whether every time that the question names is long over. */
export function asksForThePast({ windows }: UnderstoodQuestion, asOf: Timestamp): boolean {
  return windows.length > 0 && windows.every(({ to }) => Date.parse(to) < Date.parse(asOf) - OLD_WINDOW_MS)
}

/** For a time that still runs ("this week") recency says nearly all. */
function windowBonus({ publishedAt }: Article, { understood, asOf }: RankingInput): number {
  if (publishedAt === undefined) return 0
  const at = Date.parse(publishedAt)
  const within = understood.windows.filter((window) => {
    const [from, to] = [Date.parse(window.from), Date.parse(window.to)]
    return to - from <= MAX_BONUS_WINDOW_MS && at >= from && at < to + REPORTING_DELAY_MS
  })
  if (within.length === 0) return 0
  return within.some(({ to }) => to < asOf) ? RANKING.window : RANKING.runningWindow
}

function publisherBonus(mention: PublisherMention | undefined): number {
  if (mention === undefined) return 0
  return mention === 'source' ? RANKING.publisher : RANKING.publisherWord
}

/** What the title and first words of the best articles hold of the question. */
function readLeads(ranked: readonly RankedArticle[], coverage: Coverage): readonly RankedArticle[] {
  return ranked.map((entry, at) =>
    at < LEADS_READ
      ? plus(entry, { lead: RANKING.lead * coverage(`${entry.article.title} ${leadOf(entry.article)}`) })
      : entry,
  )
}

const LEAD = new RegExp(`^(?:\\s*\\S+){0,${LEAD_WORDS}}`)

function leadOf({ text }: Article): string {
  return LEAD.exec(text)?.[0] ?? ''
}

/** A question about several publishers wants to hear each of them. */
function helpEachPublisher(ranked: readonly RankedArticle[]): readonly RankedArticle[] {
  const isNamed = ({ why }: RankedArticle) => why.publisher !== undefined
  const byPublisher = Map.groupBy(ranked.filter(isNamed), ({ article }) => publisherKey(article))
  if (byPublisher.size < 2 || !ranked.some(({ why }) => why.publisher === RANKING.publisher)) return ranked
  const helped = new Set(
    [...byPublisher.values()].flatMap((entries) => entries.toSorted(byScore).slice(0, BEST_OF_EACH)),
  )
  return ranked.map((entry) => (helped.has(entry) ? plus(entry, { eachPublisher: RANKING.eachPublisher }) : entry))
}

function publisherKey({ siteName, url }: Article): string {
  return siteName ?? (url !== undefined && URL.canParse(url) ? new URL(url).hostname : '')
}
