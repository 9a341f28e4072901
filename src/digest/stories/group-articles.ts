import type { Article } from '../../domain/article.ts'
import { compareArrival } from './arrival-order.ts'
import { buildVectors } from './build-vectors.ts'
import { countOrigins } from './count-origins.ts'
import { findNeighbours } from './find-neighbours.ts'
import { judgePair } from './judge-pair.ts'
import { linkPairs, type Pair } from './link-pairs.ts'
import { mapInTurns } from './map-in-turns.ts'
import { measurePairs } from './measure-pairs.ts'
import { readTerms } from './read-terms.ts'
import type { StoryGroup } from './story-group.ts'
import { weighLocally } from './weigh-locally.ts'

/** Two stories are one from this mean likelihood of their pairs on. */
const MIN_LIKELIHOOD = 0.29
/** Less likely pairs count as impossible. */
const NEGLIGIBLE = 0.02

/**
 * Articles grouped by the event they report: pairs are judged by how alike they are for their surroundings and linked by
 * their average. The same groups for any order of the same articles.
 */
export async function groupArticles(articles: readonly Article[]): Promise<readonly StoryGroup[]> {
  const ordered = [...articles].sort(compareArrival)
  const links = (await judgePairs(ordered)).filter(({ score }) => score >= NEGLIGIBLE)
  const groups = linkPairs(ordered.length, links, MIN_LIKELIHOOD)
    .map((items) => items.toSorted((a, b) => a - b))
    .sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0))
  const closeness = sumCloseness(links, groups)
  return groups.flatMap((items) => createGroup(ordered, items, closeness))
}

async function judgePairs(articles: readonly Article[]): Promise<readonly Pair[]> {
  const space = await buildVectors(await mapInTurns(articles, readTerms))
  const neighbours = await findNeighbours(space)
  const local = await weighLocally(space, neighbours)
  const pairs = await measurePairs(articles, space, { neighbours, local })
  return pairs.map(({ a, b, features }) => ({ a, b, score: judgePair(features) }))
}

/** How close each article is to the others of its group: the highest stands in the middle. */
function sumCloseness(links: readonly Pair[], groups: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const groupOf = new Map(groups.flatMap((items, group) => items.map((item) => [item, group] as const)))
  const sums = new Map<number, number>()
  for (const { a, b, score } of links) {
    if (groupOf.get(a) !== groupOf.get(b)) continue
    sums.set(a, (sums.get(a) ?? 0) + score)
    sums.set(b, (sums.get(b) ?? 0) + score)
  }
  return sums
}

function createGroup(
  all: readonly Article[],
  items: readonly number[],
  closeness: ReadonlyMap<number, number>,
): readonly StoryGroup[] {
  const [first, ...rest] = items.flatMap((item) => all[item] ?? [])
  if (!first) return []
  const closest = items.reduce((best, item) => ((closeness.get(item) ?? 0) > (closeness.get(best) ?? 0) ? item : best))
  const articles = [first, ...rest] as const
  return [{ articles, leading: all[closest] ?? first, origins: countOrigins(articles) }]
}
