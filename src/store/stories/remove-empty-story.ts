import type { Write } from '../database.ts'

/** Removes a story that lost its last article. */
export async function removeEmptyStory(transaction: Write, id: string): Promise<void> {
  await transaction
    .deleteFrom('stories')
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('story_articles').select('article_id').where('story_id', '=', id))),
    )
    .execute()
}
