import type { Article } from '../../domain/article.ts'
import { compareArrival } from './arrival-order.ts'
import { countOrigins } from './count-origins.ts'
import { findSimilarPairs, type Pair } from './find-similar-pairs.ts'
import { linkPairs } from './link-pairs.ts'
import type { StoryGroup } from './story-group.ts'
import { buildTermVectors } from './term-vectors.ts'

const MIN_PAIR_SCORE = 0.05
const MIN_LINK_SCORE = 0.22

/** Articles grouped by the event they report: the same groups for any order of the same articles. */
export function groupArticles(articles: readonly Article[]): readonly StoryGroup[] {
  const ordered = [...articles].sort(compareArrival)
  const pairs = findSimilarPairs(buildTermVectors(ordered), MIN_PAIR_SCORE)
  return linkPairs(ordered.length, pairs, MIN_LINK_SCORE).flatMap((items) => createGroup(ordered, items, pairs))
}

function createGroup(all: readonly Article[], items: readonly number[], pairs: readonly Pair[]): readonly StoryGroup[] {
  const members = [...items].sort((a, b) => a - b)
  const [first, ...rest] = members.flatMap((item) => all[item] ?? [])
  if (!first) return []
  const leading = all[findCentral(members, pairs)] ?? first
  return [{ articles: [first, ...rest], leading, origins: countOrigins([first, ...rest]) }]
}

/** The item that is most like the others; the earliest of equals. */
function findCentral(items: readonly number[], pairs: readonly Pair[]): number {
  const inside = new Set(items)
  const sums = new Map(items.map((item) => [item, 0]))
  for (const { a, b, score } of pairs) {
    if (!inside.has(a) || !inside.has(b)) continue
    sums.set(a, (sums.get(a) ?? 0) + score)
    sums.set(b, (sums.get(b) ?? 0) + score)
  }
  return [...sums].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}
