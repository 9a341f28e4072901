import type { Question } from '../domain/answer.ts'
import type { Article, Passage } from '../domain/article.ts'
import type { ArticleId, PassageId } from '../domain/ids.ts'
import { termWeight } from '../domain/text/term-weight.ts'
import { tokenKey } from '../domain/text/tokens.ts'
import { type Timestamp, toTimestamp } from '../domain/timestamp.ts'
import type { Clock } from '../ports/clock.ts'
import type { ArticleStore } from '../ports/store/article-store.ts'
import type { ArticleMatch, PassageIndex, PassageMatch } from '../ports/store/passage-index.ts'
import { originOf } from './collapse-copies.ts'
import { type Coverage, createCoverage } from './create-coverage.ts'
import { findMatches } from './find-matches.ts'
import { resolveFollowUp } from './follow-up/resolve-follow-up.ts'
import type { Matches } from './matches.ts'
import type { Meaning } from './meaning/meaning.ts'
import { publisherNames } from './named-publishers.ts'
import { rankArticles } from './rank-articles.ts'
import type { RankedArticle } from './ranked-article.ts'
import { CLAUSE_CANDIDATES, MAX_TERMS, RANKING, type Ranking, SMALL_STORE_PASSAGES } from './ranking-weights.ts'
import { rescoreMatches } from './rescore-matches.ts'
import type { Search, SearchHit, SearchRequest, SearchResult } from './search.ts'
import { splitClauses } from './split-clauses.ts'
import type { TimeReference } from './time/find-time-windows.ts'
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
  async function search(request: SearchRequest): Promise<SearchResult> {
    const startedAt = performance.now()
    const { question, limit = DEFAULT_LIMIT } = request
    const timezone = question.timezone ?? 'UTC'
    const asOf = question.asOf ?? toTimestamp(clock.now())
    const text = resolveFollowUp(question.text, question.history ?? [])
    const understood = understandQuestion(text, { asOf, timezone })
    const terms = understood.terms.slice(0, MAX_TERMS)
    const [found, clauses, frequencies, near] = await Promise.all([
      findMatches(store.index, { terms, understood, asOf }),
      findClauses(text, { asOf, timezone }),
      store.index.frequencies(terms),
      meaning?.find(text, asOf) ?? [],
    ])
    const termWeights = weighTerms(terms, frequencies)
    const all = [found, ...clauses].flatMap(({ articles, passages }) => [...articles, ...passages])
    const articles = await articlesOf([...all, ...near], asOfOption(question))
    const matches = frequencies.passages < SMALL_STORE_PASSAGES ? await rescored(found, articles, termWeights) : found
    const input = { question: text, understood, asOf, articles, matches, clauses, near, termWeights, ranking }
    const ranked = rankArticles(input)
    const passages = [matches, ...clauses].flatMap((one) => one.passages)
    const hits = request.perPassage
      ? await passageHits(ranked, matches, limit)
      : await articleHits(ranked.slice(0, limit), [...passages, ...near], createCoverage(termWeights))
    const publishers = namedPublishers(ranked)
    return { hits, understood: { ...understood, publishers }, termWeights, tookMs: performance.now() - startedAt }
  }

  /** What holds the words of each part of the question, where it has several. */
  async function findClauses(text: string, reference: TimeReference): Promise<readonly Matches[]> {
    const clauses = splitClauses(text, (piece) => understandQuestion(piece, reference).terms)
    const queries = clauses.map((terms) => ({ terms, asOf: reference.asOf, limit: CLAUSE_CANDIDATES }))
    return Promise.all(queries.map((query) => store.index.match(query)))
  }

  /** The articles that were found, and the originals of those that are copies. */
  async function articlesOf(found: readonly ArticleMatch[], asOf: { asOf?: Timestamp }): Promise<readonly Article[]> {
    const articles = await store.articles.getMany(idsOf(found), asOf)
    const known = new Set(articles.map(({ id }) => id))
    const originals = [...new Set(articles.map(originOf))].filter((id) => !known.has(id))
    return originals.length === 0 ? articles : [...articles, ...(await store.articles.getMany(originals, asOf))]
  }

  async function rescored(
    matches: Matches,
    articles: readonly Article[],
    termWeights: ReadonlyMap<string, number>,
  ): Promise<Matches> {
    const passages = await store.articles.passages(matches.passages.map(({ passageId }) => passageId))
    return rescoreMatches({ matches, articles, passages, termWeights })
  }

  async function articleHits(
    ranked: readonly RankedArticle[],
    matches: readonly PassageMatch[],
    coverage: Coverage,
  ): Promise<readonly SearchHit[]> {
    const best = new Map<ArticleId, PassageId>()
    for (const { articleId, passageId } of matches) if (!best.has(articleId)) best.set(articleId, passageId)
    const passages = await loadPassages(ranked.flatMap(({ article }) => best.get(article.id) ?? []))
    const hits = await Promise.all(
      ranked.map(async ({ article, score, why }) => {
        const passage = passages.get(best.get(article.id) ?? '') ?? (await fullestPassage(article, coverage))
        return passage ? [{ article, passage, score, why }] : []
      }),
    )
    return hits.flat().map((hit, at) => ({ rank: at + 1, ...hit }))
  }

  async function passageHits(
    ranked: readonly RankedArticle[],
    matches: Matches,
    limit: number,
  ): Promise<readonly SearchHit[]> {
    const articles = new Map(ranked.map((entry) => [entry.article.id, entry]))
    const best = matches.passages[0]?.score ?? 1
    const scored = matches.passages.flatMap(({ articleId, passageId, score }) => {
      const entry = articles.get(articleId)
      const passage = (ranking.passageWords * score) / best
      return entry ? [{ entry, passageId, why: { ...entry.why, passage }, score: withPassage(entry, passage) }] : []
    })
    const top = scored.sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1)).slice(0, limit)
    const passages = await loadPassages(top.map(({ passageId }) => passageId))
    return top.flatMap(({ entry, passageId, score, why }, at) => {
      const passage = passages.get(passageId)
      return passage ? [{ rank: at + 1, article: entry.article, passage, score, why }] : []
    })
  }

  async function loadPassages(ids: readonly PassageId[]): Promise<ReadonlyMap<string, Passage>> {
    return new Map((await store.articles.passages(ids)).map((passage) => [passage.id, passage]))
  }

  /** For an article none of whose passages was found by itself: the one that holds most of the question. */
  async function fullestPassage(article: Article, coverage: Coverage): Promise<Passage | undefined> {
    const passages = await store.articles.passagesOf(article.id, article.version)
    const shares = passages.map(({ text }) => coverage(text))
    return passages[shares.indexOf(Math.max(...shares))]
  }

  return { search }
}

function weighTerms(terms: readonly string[], { passages, counts }: Frequencies): ReadonlyMap<string, number> {
  return new Map(
    terms.map((term) => [
      tokenKey(term).toLowerCase(),
      termWeight({ term: tokenKey(term).toLowerCase(), count: counts.get(term) ?? 0, passages }),
    ]),
  )
}

function withPassage({ score, why }: RankedArticle, passage: number): number {
  return score - (why.passage ?? 0) + passage
}

function asOfOption({ asOf }: Question): { asOf?: Timestamp } {
  return asOf === undefined ? {} : { asOf }
}

function idsOf(matches: readonly ArticleMatch[]): readonly ArticleId[] {
  return [...new Set(matches.map(({ articleId }) => articleId))]
}

function namedPublishers(ranked: readonly RankedArticle[]): readonly string[] {
  const named = ranked.filter(({ why }) => why.publisher !== undefined)
  return [...new Set(named.flatMap(({ article }) => article.siteName ?? publisherNames(article)[0] ?? []))]
}
