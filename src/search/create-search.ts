import type { Question } from '../domain/answer.ts'
import { termWeight } from '../domain/text/term-weight.ts'
import { tokenKey } from '../domain/text/tokens.ts'
import { type Timestamp, toTimestamp } from '../domain/timestamp.ts'
import type { Clock } from '../ports/clock.ts'
import type { ArticleStore } from '../ports/store/article-store.ts'
import type { PassageIndex } from '../ports/store/passage-index.ts'
import { createCoverage } from './create-coverage.ts'
import { findClauses } from './find-clauses.ts'
import { findMatches } from './find-matches.ts'
import { resolveFollowUp } from './follow-up/resolve-follow-up.ts'
import { readArticleHits } from './hits/read-article-hits.ts'
import { readPassageHits } from './hits/read-passage-hits.ts'
import type { Matches } from './matches.ts'
import type { Meaning } from './meaning/meaning.ts'
import { publisherNames } from './named-publishers.ts'
import { rankArticles } from './rank-articles.ts'
import type { RankedArticle } from './ranked-article.ts'
import { MAX_TERMS, RANKING, type Ranking, SMALL_STORE_PASSAGES } from './ranking-weights.ts'
import { readFoundArticles } from './read-found-articles.ts'
import { type RescoreInput, rescoreMatches } from './rescore-matches.ts'
import type { Search, SearchRequest, SearchResult } from './search.ts'
import { understandQuestion } from './understand-question.ts'

const DEFAULT_LIMIT = 10

export interface SearchParts {
  readonly store: {
    readonly articles: Pick<ArticleStore, 'getMany' | 'passages' | 'passagesOf'>
    readonly index: PassageIndex
  }
  readonly clock: Clock
  /** Absent: words alone. */
  readonly meaning?: Meaning
  /** Other weights than the product's, for measuring. */
  readonly ranking?: Ranking
}

type Frequencies = Awaited<ReturnType<PassageIndex['frequencies']>>

/** Finds articles and passages by their words, dates and publishers. The same store, question and time give the same order. */
export function createSearch({ store, clock, meaning, ranking = RANKING }: SearchParts): Search {
  async function search({ question, limit = DEFAULT_LIMIT, perPassage }: SearchRequest): Promise<SearchResult> {
    const startedAt = performance.now()
    const asOf = question.asOf ?? toTimestamp(clock.now())
    const reference = { asOf, timezone: question.timezone ?? 'UTC' }
    const text = resolveFollowUp(question.text, question.history ?? [])
    const understood = understandQuestion(text, reference)
    const terms = understood.terms.slice(0, MAX_TERMS)
    const [found, clauses, frequencies, near] = await Promise.all([
      findMatches(store.index, { terms, understood, asOf }),
      findClauses(store.index, text, reference),
      store.index.frequencies(terms),
      meaning?.find(text, asOf) ?? [],
    ])
    const termWeights = weighTerms(terms, frequencies)
    const all = [found, ...clauses].flatMap(({ articles, passages }) => [...articles, ...passages])
    const articles = await readFoundArticles(store.articles, [...all, ...near], asOfOption(question))
    const isSmall = frequencies.passages < SMALL_STORE_PASSAGES
    const matches = isSmall ? await rescore(store.articles, { matches: found, articles, termWeights }) : found
    const input = { question: text, understood, asOf, articles, matches, clauses, near, termWeights, ranking }
    const ranked = rankArticles(input)
    const hits = perPassage
      ? await readPassageHits(store.articles, {
          ranked,
          matches: matches.passages,
          limit,
          passageWeight: ranking.passageWords,
        })
      : await readArticleHits(store.articles, {
          ranked: ranked.slice(0, limit),
          matches: [...[matches, ...clauses].flatMap(({ passages }) => passages), ...near],
          coverage: createCoverage(termWeights),
        })
    const publishers = namedPublishers(ranked)
    return { hits, understood: { ...understood, publishers }, termWeights, tookMs: performance.now() - startedAt }
  }

  return { search }
}

async function rescore(store: Pick<ArticleStore, 'passages'>, found: Omit<RescoreInput, 'passages'>): Promise<Matches> {
  const passages = await store.passages(found.matches.passages.map(({ passageId }) => passageId))
  return rescoreMatches({ ...found, passages })
}

function weighTerms(terms: readonly string[], { passages, counts }: Frequencies): ReadonlyMap<string, number> {
  return new Map(
    terms.map((term) => [
      tokenKey(term).toLowerCase(),
      termWeight({ term: tokenKey(term).toLowerCase(), count: counts.get(term) ?? 0, passages }),
    ]),
  )
}

function asOfOption({ asOf }: Question): { asOf?: Timestamp } {
  return asOf === undefined ? {} : { asOf }
}

function namedPublishers(ranked: readonly RankedArticle[]): readonly string[] {
  const named = ranked.filter(({ why }) => why.publisher !== undefined)
  return [...new Set(named.flatMap(({ article }) => article.siteName ?? publisherNames(article)[0] ?? []))]
}
