import type { Story } from '../../domain/story.ts'
import type { Database, Write } from '../database.ts'
import { inGroups } from '../in-groups.ts'
import { toMs } from '../instants.ts'
import { removeEmptyStory } from './remove-empty-story.ts'

const LINKS_PER_STATEMENT = 200

/** Stories are inserted or replaced; a story that lost its last article to another one is gone. */
export async function saveStories(database: Database, stories: readonly Story[]): Promise<void> {
  if (stories.length === 0) return
  await database.write(async (transaction) => {
    const losers = new Set<string>()
    for (const story of stories) for (const id of await saveStory(transaction, story)) losers.add(id)
    for (const id of losers) await removeEmptyStory(transaction, id)
  })
}

/** Returns the stories that articles were taken from. */
async function saveStory(transaction: Write, story: Story): Promise<readonly string[]> {
  const row = {
    headline: story.headline,
    first_seen: toMs(story.firstSeen),
    last_seen: toMs(story.lastSeen),
    origins: story.origins,
  }
  await transaction
    .insertInto('stories')
    .values({ id: story.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  await transaction.deleteFrom('story_articles').where('story_id', '=', story.id).execute()
  return linkArticles(transaction, story)
}

async function linkArticles(transaction: Write, story: Story): Promise<readonly string[]> {
  const losers: string[] = []
  const links = [...new Set(story.articleIds)].map((article_id, position) => ({
    article_id,
    story_id: story.id,
    position,
  }))
  for (const group of inGroups(links, LINKS_PER_STATEMENT)) {
    const ids = group.map(({ article_id }) => article_id)
    const taken = await transaction
      .deleteFrom('story_articles')
      .where('article_id', 'in', ids)
      .returning('story_id')
      .execute()
    losers.push(...taken.map(({ story_id }) => story_id))
    await transaction.insertInto('story_articles').values(group).execute()
  }
  return losers
}
