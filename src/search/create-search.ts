import type { Question } from '../domain/answer.ts'
import type { Article, Passage } from '../domain/article.ts'
import type { ArticleId, PassageId } from '../domain/ids.ts'
import { termWeight } from '../domain/text/term-weight.ts'
import { tokenKey } from '../domain/text/tokens.ts'
import { type Timestamp, toTimestamp } from '../domain/timestamp.ts'
import type { Clock } from '../ports/clock.ts'
import type { ArticleStore } from '../ports/store/article-store.ts'
import type { ArticleMatch, LexicalQuery, PassageIndex, PassageMatch } from '../ports/store/passage-index.ts'
import { originOf } from './collapse-copies.ts'
import { type Coverage, createCoverage } from './create-coverage.ts'
import { resolveFollowUp } from './follow-up/resolve-follow-up.ts'
import type { Meaning } from './meaning/meaning.ts'
import { publisherNames } from './named-publishers.ts'
import { asksForThePast, rankArticles } from './rank-articles.ts'
import type { RankedArticle } from './ranked-article.ts'
import {
  CANDIDATES,
  FRESH_CANDIDATES,
  FRESH_MS,
  MAX_BONUS_WINDOW_MS,
  MAX_TERMS,
  RANKING,
  type Ranking,
  SMALL_STORE_PASSAGES,
} from './ranking-weights.ts'
import { rescoreMatches } from './rescore-matches.ts'
import type { Search, SearchHit, SearchRequest, SearchResult, UnderstoodQuestion } from './search.ts'
import { understandQuestion } from './understand-question.ts'

const DEFAULT_LIMIT = 10
/** Each named time is one more query. */
const MAX_NAMED_TIMES = 3

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

interface Matches {
  readonly articles: readonly ArticleMatch[]
  readonly passages: readonly PassageMatch[]
}

/** Finds articles and passages by their words, dates and publishers. The same store, question and time give the same order. */
export function createSearch({ store, clock, meaning, ranking = RANKING }: SearchParts): Search {
  async function search(request: SearchRequest): Promise<SearchResult> {
    const startedAt = performance.now()
    const { question, limit = DEFAULT_LIMIT } = request
    const asOf = question.asOf ?? toTimestamp(clock.now())
    const text = resolveFollowUp(question.text, question.history ?? [])
    const understood = understandQuestion(text, { asOf, timezone: question.timezone ?? 'UTC' })
    const terms = understood.terms.slice(0, MAX_TERMS)
    const [found, frequencies, near] = await Promise.all([
      findMatches(terms, understood, asOf),
      store.index.frequencies(terms),
      meaning?.find(text, asOf) ?? [],
    ])
    const termWeights = weighTerms(terms, frequencies)
    const articles = await articlesOf([...found.articles, ...found.passages, ...near], asOfOption(question))
    const matches = frequencies.passages < SMALL_STORE_PASSAGES ? await rescored(found, articles, termWeights) : found
    const ranked = rankArticles({ question: text, understood, asOf, articles, matches, near, termWeights, ranking })
    const hits = request.perPassage
      ? await passageHits(ranked, matches, limit)
      : await articleHits(ranked.slice(0, limit), [...matches.passages, ...near], createCoverage(termWeights))
    const publishers = namedPublishers(ranked)
    return { hits, understood: { ...understood, publishers }, termWeights, tookMs: performance.now() - startedAt }
  }

  /** Besides everything, the index is asked for the times that matter alone, so that they are never crowded out. */
  async function findMatches(
    terms: readonly string[],
    understood: UnderstoodQuestion,
    asOf: Timestamp,
  ): Promise<Matches> {
    if (terms.length === 0) return { articles: [], passages: [] }
    const query: LexicalQuery = { terms, asOf, limit: CANDIDATES }
    const times = timesThatMatter(understood, asOf).map((time) => ({ ...query, ...time, limit: FRESH_CANDIDATES }))
    const found = await Promise.all([query, ...times].map((one) => store.index.match(one)))
    return {
      articles: union(
        found.map(({ articles }) => articles),
        ({ articleId }) => articleId,
      ),
      passages: union(
        found.map(({ passages }) => passages),
        ({ passageId }) => passageId,
      ),
    }
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

/** Matches of several queries, each once with its best score, best first. */
function union<Match extends ArticleMatch>(
  found: readonly (readonly Match[])[],
  idOf: (match: Match) => string,
): readonly Match[] {
  const best = new Map<string, Match>()
  for (const match of found.flat()) {
    const known = best.get(idOf(match))
    if (!known || known.score < match.score) best.set(idOf(match), match)
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1))
}

/** The short times that the question names, and the last days unless it asks for the past. */
function timesThatMatter(
  understood: UnderstoodQuestion,
  asOf: Timestamp,
): readonly Pick<LexicalQuery, 'publishedFrom' | 'publishedBefore'>[] {
  const named = understood.windows
    .filter(({ from, to }) => from < asOf && Date.parse(to) - Date.parse(from) <= MAX_BONUS_WINDOW_MS)
    .slice(0, MAX_NAMED_TIMES)
    .map(({ from, to }) => ({ publishedFrom: from, publishedBefore: to }))
  const fresh = { publishedFrom: toTimestamp(new Date(Date.parse(asOf) - FRESH_MS)) }
  return asksForThePast(understood, asOf) ? named : [...named, fresh]
}

function namedPublishers(ranked: readonly RankedArticle[]): readonly string[] {
  const named = ranked.filter(({ why }) => why.publisher !== undefined)
  return [...new Set(named.flatMap(({ article }) => article.siteName ?? publisherNames(article)[0] ?? []))]
}
