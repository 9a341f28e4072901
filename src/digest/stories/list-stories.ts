import { knownAt } from '../../domain/known-at.ts'
import type { Story } from '../../domain/story.ts'
import { type Timestamp, toTimestamp } from '../../domain/timestamp.ts'
import type { Store } from '../../ports/store.ts'
import type { DigestLimits } from '../limits.ts'
import { groupArticles } from './group-articles.ts'
import { nameGroups } from './name-groups.ts'
import { storyIdOf, toStory } from './story-ids.ts'

interface ListParts {
  readonly store: Pick<Store, 'articles' | 'stories'>
  readonly limits: Pick<DigestLimits, 'maxArticles' | 'storyContextMs'>
}

/**
 * The stories that were reported on in [from, to), newest first, each whole up to `to`: computed from the articles and
 * saved, so that they keep their ids.
 */
export async function listStories(
  { store, limits }: ListParts,
  { from, to }: { from?: Timestamp; to?: Timestamp },
): Promise<readonly Story[]> {
  const contextFrom = from && toTimestamp(new Date(Date.parse(from) - limits.storyContextMs))
  const articles = await store.articles.list({
    ...(contextFrom !== undefined && { knownFrom: contextFrom }),
    ...(to !== undefined && { knownBefore: to }),
    limit: limits.maxArticles,
  })
  const groups = (await groupArticles(articles)).filter(
    (group) => from === undefined || group.articles.some((article) => knownAt(article) >= from),
  )
  const names = await nameGroups(store.stories, groups)
  const stories = groups.map((group) => toStory(group, names.get(group) ?? storyIdOf(group.articles[0])))
  await store.stories.save(stories)
  return stories.sort(compareNewest)
}

function compareNewest(a: Story, b: Story): number {
  if (a.lastSeen !== b.lastSeen) return a.lastSeen < b.lastSeen ? 1 : -1
  return a.id < b.id ? -1 : 1
}
