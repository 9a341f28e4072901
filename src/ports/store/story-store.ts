import type { ArticleId, StoryId } from '../../domain/ids.ts'
import type { Story } from '../../domain/story.ts'
import type { Timestamp } from '../../domain/timestamp.ts'

export interface StoryStore {
  /** Inserts or replaces, with the article links. An article belongs to one story at most: a later save moves it. */
  save(stories: readonly Story[]): Promise<void>
  get(id: StoryId): Promise<Story | undefined>
  /** Stories last seen in [from, to), newest first, then by id. */
  list(range: { from?: Timestamp; to?: Timestamp; limit?: number }): Promise<readonly Story[]>
  storyOf(articleId: ArticleId): Promise<StoryId | undefined>
}
