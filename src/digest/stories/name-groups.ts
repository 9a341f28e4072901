import type { ArticleId, StoryId } from '../../domain/ids.ts'
import type { StoryStore } from '../../ports/store/story-store.ts'
import type { StoryGroup } from './story-group.ts'
import { nameStories } from './story-ids.ts'

/** Names groups, keeping the ids under which the store knows them. */
export async function nameGroups(
  stories: Pick<StoryStore, 'storyOf'>,
  groups: readonly StoryGroup[],
): Promise<ReadonlyMap<StoryGroup, StoryId>> {
  const kept = new Map<ArticleId, StoryId>()
  for (const { articles } of groups) {
    const id = await stories.storyOf(articles[0].id)
    if (id !== undefined) kept.set(articles[0].id, id)
  }
  return nameStories(groups, kept)
}
