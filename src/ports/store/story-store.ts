import type { ArticleId, StoryId } from '../../domain/ids.ts'
import type { Story } from '../../domain/story.ts'

/** Which story an article belongs to, so that stories keep their ids; all else about them is computed from the articles. */
export interface StoryStore {
  /**
   * Puts the articles into their stories; one that a story had and has no more is in none. An article belongs to one story at
   * most: a later save moves it.
   */
  save(stories: readonly Pick<Story, 'id' | 'articleIds'>[]): Promise<void>
  storyOf(articleId: ArticleId): Promise<StoryId | undefined>
}
