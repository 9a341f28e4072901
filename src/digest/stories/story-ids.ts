import { createHash } from 'node:crypto'
import type { Article } from '../../domain/article.ts'
import type { ArticleId, StoryId } from '../../domain/ids.ts'
import { knownAt } from '../../domain/known-at.ts'
import type { Story } from '../../domain/story.ts'
import type { StoryGroup } from './story-group.ts'

const ID_CHARS = 16

/** A story is named after the article it began with, so that it keeps its id as it grows. */
export function storyIdOf(first: Pick<Article, 'id'>): StoryId {
  const digest = createHash('sha256').update(`story ${first.id}`).digest('hex').slice(0, ID_CHARS)
  return `st_${digest}` as StoryId
}

/**
 * Gives each group its id: that under which its earliest known article was kept before, else that of its first article.
 * Two groups never share one: when a kept story falls apart, the part with its earliest article keeps the id.
 */
export function nameStories(
  groups: readonly StoryGroup[],
  kept: ReadonlyMap<ArticleId, StoryId>,
): ReadonlyMap<StoryGroup, StoryId> {
  const names = new Map<StoryGroup, StoryId>()
  const taken = new Set<StoryId>()
  for (const group of groups) {
    const candidates = [...group.articles.flatMap(({ id }) => kept.get(id) ?? []), ...group.articles.map(storyIdOf)]
    const id = candidates.find((candidate) => !taken.has(candidate)) ?? storyIdOf(group.articles[0])
    taken.add(id)
    names.set(group, id)
  }
  return names
}

/** A named group as the story that is kept. */
export function toStory({ articles, leading, origins }: StoryGroup, id: StoryId): Story {
  const times = articles.map(knownAt).sort()
  return {
    id,
    headline: leading.title,
    firstSeen: times[0] ?? articles[0].firstSeenAt,
    lastSeen: times.at(-1) ?? articles[0].firstSeenAt,
    articleIds: articles.map(({ id: articleId }) => articleId),
    origins,
  }
}
