import type { StoryId } from '../../domain/ids.ts'
import type { StoryStore } from '../../ports/store/story-store.ts'
import type { Database } from '../database.ts'
import { saveStories } from './save-stories.ts'

export function createStoryStore(database: Database): StoryStore {
  return {
    save: (stories) => saveStories(database, stories),
    async storyOf(articleId) {
      const query = database.read.selectFrom('story_links').select('story_id').where('article_id', '=', articleId)
      return (await query.executeTakeFirst())?.story_id as StoryId | undefined
    },
  }
}
