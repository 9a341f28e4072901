import type { StoryStore } from '../../ports/store/story-store.ts'
import type { Database, Write } from '../database.ts'
import { inGroups } from '../in-groups.ts'

type Linked = Parameters<StoryStore['save']>[0][number]

const LINKS_PER_STATEMENT = 200

export async function saveStories(database: Database, stories: readonly Linked[]): Promise<void> {
  if (stories.length === 0) return
  await database.write(async (transaction) => {
    for (const story of stories) await linkArticles(transaction, story)
  })
}

async function linkArticles(transaction: Write, { id: story_id, articleIds }: Linked): Promise<void> {
  await transaction.deleteFrom('story_links').where('story_id', '=', story_id).execute()
  const links = [...new Set(articleIds)].map((article_id) => ({ article_id, story_id }))
  for (const group of inGroups(links, LINKS_PER_STATEMENT))
    await transaction
      .insertInto('story_links')
      .values(group)
      .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ story_id }))
      .execute()
}
