import type { Article } from '../domain/article.ts'
import type { ArticleId } from '../domain/ids.ts'
import type { Coverage } from './create-coverage.ts'
import { publisherKey } from './named-publishers.ts'
import { byScore, plus, type RankedArticle } from './ranked-article.ts'
import type { Ranking } from './ranking-weights.ts'

/** A copy that holds this much more of the question than its original, as a share of all its words' weight, says more. */
const SAYS_MORE = 0.2

/** A text shorter than this is a notice ("watch the video"): two with different headlines are two reports. */
const NOTICE_WORDS = 60

interface Measures {
  readonly coverage: Coverage
  readonly ranking: Ranking
}

/**
 * Leaves one article of each report: the original, where it is known, with the score of the best of its copies. A copy
 * stands for it only when the question names the copy's publisher, when the copy holds words of the question that the
 * original lacks, or when the original's own publisher has it under another address where it matches better.
 */
export function collapseCopies(ranked: readonly RankedArticle[], measures: Measures): readonly RankedArticle[] {
  const reports = Map.groupBy(ranked, ({ article }) => reportKey(article))
  return [...reports.values()]
    .map((entries) => (entries.length > 1 ? collapse(entries, measures) : entries[0]))
    .filter((entry) => entry !== undefined)
    .toSorted(byScore)
}

/** The article that a report goes back to. */
export function originOf({ id, duplicateOf }: Pick<Article, 'id' | 'duplicateOf'>): ArticleId {
  return duplicateOf ?? id
}

function reportKey(article: Article): string {
  return article.words < NOTICE_WORDS ? `${originOf(article)} ${article.title.toLowerCase()}` : originOf(article)
}

function collapse(entries: readonly RankedArticle[], measures: Measures): RankedArticle | undefined {
  const [best] = entries.toSorted(byScore)
  const shown = choose(entries, measures)
  return best && shown && plus(shown, { copies: best.score - shown.score })
}

function choose(entries: readonly RankedArticle[], { coverage, ranking }: Measures): RankedArticle | undefined {
  const asked = entries.filter(({ why }) => why.publisher === ranking.publisher).toSorted(byScore)
  const inOrder = entries.toSorted((a, b) => Number(isOriginal(b)) - Number(isOriginal(a)) || byAge(a, b))
  const [original] = inOrder
  const needed = coverage(original?.article.text ?? '') + SAYS_MORE
  const saysMore = inOrder.find(({ article }) => coverage(article.text) >= needed)
  return asked[0] ?? saysMore ?? bestOfPublisher(entries, original)
}

function bestOfPublisher(
  entries: readonly RankedArticle[],
  original: RankedArticle | undefined,
): RankedArticle | undefined {
  const publisher = original && publisherKey(original.article)
  if (!publisher) return original
  return entries.filter(({ article }) => publisherKey(article) === publisher).toSorted(byScore)[0]
}

function isOriginal({ article }: RankedArticle): boolean {
  return article.duplicateOf === undefined
}

function byAge({ article: a }: RankedArticle, { article: b }: RankedArticle): number {
  const [left, right] = [a.publishedAt ?? a.firstSeenAt, b.publishedAt ?? b.firstSeenAt]
  if (left !== right) return left < right ? -1 : 1
  return a.id < b.id ? -1 : 1
}
