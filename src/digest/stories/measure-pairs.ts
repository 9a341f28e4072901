import type { Article } from '../../domain/article.ts'
import { DAY_MS } from '../../domain/timestamp.ts'
import type { ArticleVectors, VectorSpace } from './build-vectors.ts'
import type { Neighbour } from './find-neighbours.ts'
import { mapInTurns } from './map-in-turns.ts'
import { readNames } from './read-names.ts'
import { cosine, type SparseVector } from './sparse-vector.ts'

/** What speaks for and against two articles reporting one event; 0 to about 1, `lift` to about 3. */
export interface PairFeatures {
  /** Likeness by what is rare even in the articles' own surroundings. */
  readonly local: number
  /** Share of nearest neighbours that both have. */
  readonly shared: number
  /** How far the likeness stands out of each article's background, as a logarithm. */
  readonly lift: number
  /** The likeness as a share of that to each one's best match. */
  readonly relative: number
  /** The same for titles. */
  readonly relativeTitle: number
  /** Days beyond the first between the publications, as a share of a week; 0 when unknown. */
  readonly apart: number
  /** 1 when both name somebody or something and share no name: two reports of a kind, such as two companies' results. */
  readonly strangers: number
}

export interface MeasuredPair {
  /** Indexes, `a < b`. */
  readonly a: number
  readonly b: number
  readonly features: PairFeatures
}

/** Pairs less alike than this are never of one event. */
const MIN_COSINE = 0.04
/** Nearest neighbours that are compared. */
const NEAREST = 10
/** An article's background: neighbours of these ranks, beyond the reports of its own story. */
const BACKGROUND_FROM = 30
const BACKGROUND_TO = 80
/** So many imagined neighbours of that likeness are counted with it, for when there are few. */
const IMAGINED_NEIGHBOURS = 10
const USUAL_BACKGROUND = 0.05
/** In a flood of reports on one event all neighbours are of the story: its background is not taken for higher than this. */
const MAX_BACKGROUND = 0.12
/** A best match is taken for at least, and at most, so good: a stray article has none, a copied one has a perfect one. */
const MIN_BEST = 0.25
const MAX_BEST = 0.5
/** Below this a missing overlap says nothing. */
const MIN_NAMES = 2
const WEEK_MS = 7 * DAY_MS

interface Item extends ArticleVectors {
  readonly local: SparseVector
  readonly nearest: ReadonlySet<number>
  readonly background: number
  readonly best: number
  readonly publishedMs: number | undefined
  readonly names: ReadonlySet<string>
  bestTitle: number
}

/** Measures every pair of which one is among the other's neighbours, in the order of their indexes. */
export async function measurePairs(
  articles: readonly Pick<Article, 'publishedAt' | 'title' | 'text'>[],
  space: VectorSpace,
  parts: { neighbours: readonly (readonly Neighbour[])[]; local: readonly SparseVector[] },
): Promise<readonly MeasuredPair[]> {
  const items = await mapInTurns(space.articles, (vectors, at) => {
    const neighbours = parts.neighbours[at] ?? []
    const { publishedAt, title = '', text = '' } = articles[at] ?? {}
    return {
      ...vectors,
      local: parts.local[at] ?? vectors.whole,
      nearest: new Set([at, ...neighbours.slice(0, NEAREST).map(({ item }) => item)]),
      background: backgroundOf(neighbours),
      best: clamped(neighbours[0]?.score ?? 0),
      bestTitle: MIN_BEST,
      publishedMs: publishedAt === undefined ? undefined : Date.parse(publishedAt),
      names: readNames({ title, text }),
    }
  })
  const pairs = await mapInTurns(listPairs(parts.neighbours), (pair) => withTitles(items, pair))
  const measured = await mapInTurns(pairs, ({ a, b, score, title }) => {
    const [one, other] = [items[a], items[b]]
    return one && other ? [{ a, b, features: measure(one, other, { score, title }) }] : []
  })
  return measured.flat()
}

interface ListedPair {
  readonly a: number
  readonly b: number
  readonly score: number
}

function listPairs(neighbours: readonly (readonly Neighbour[])[]): readonly ListedPair[] {
  const pairs = neighbours.flatMap((near, at) =>
    near
      .filter(
        ({ item, score }) => score >= MIN_COSINE && (at < item || !neighbours[item]?.some((back) => back.item === at)),
      )
      .map(({ item, score }) => ({ a: Math.min(at, item), b: Math.max(at, item), score })),
  )
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b)
}

function withTitles(items: readonly Item[], pair: ListedPair): ListedPair & { title: number } {
  const [one, other] = [items[pair.a], items[pair.b]]
  if (!one || !other) return { ...pair, title: 0 }
  const title = cosine(one.title, other.title)
  for (const item of [one, other]) item.bestTitle = Math.min(MAX_BEST, Math.max(item.bestTitle, title))
  return { ...pair, title }
}

function measure(one: Item, other: Item, { score, title }: { score: number; title: number }): PairFeatures {
  return {
    local: Math.sqrt(cosine(one.local, other.local)),
    shared: sharedShare(one.nearest, other.nearest),
    lift: Math.log(score / Math.sqrt(one.background * other.background)),
    relative: relative(score, one.best, other.best),
    relativeTitle: relative(title, one.bestTitle, other.bestTitle),
    apart: apart(one.publishedMs, other.publishedMs),
    strangers: areStrangers(one.names, other.names) ? 1 : 0,
  }
}

function backgroundOf(neighbours: readonly Neighbour[]): number {
  const far = neighbours.slice(BACKGROUND_FROM, BACKGROUND_TO)
  const sum = far.reduce((total, { score }) => total + score, IMAGINED_NEIGHBOURS * USUAL_BACKGROUND)
  return Math.min(MAX_BACKGROUND, sum / (far.length + IMAGINED_NEIGHBOURS))
}

function clamped(best: number): number {
  return Math.min(MAX_BEST, Math.max(MIN_BEST, best))
}

function relative(score: number, best: number, otherBest: number): number {
  return (Math.min(1, score / best) + Math.min(1, score / otherBest)) / 2
}

function sharedShare(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  return one.intersection(other).size / Math.min(one.size, other.size)
}

function apart(one: number | undefined, other: number | undefined): number {
  if (one === undefined || other === undefined) return 0
  return Math.min(1, Math.max(0, Math.abs(one - other) - DAY_MS) / WEEK_MS)
}

function areStrangers(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return Math.min(one.size, other.size) >= MIN_NAMES && one.isDisjointFrom(other)
}
