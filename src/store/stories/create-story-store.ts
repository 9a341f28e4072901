import type { ArticleId, StoryId } from '../../domain/ids.ts'
import type { Story } from '../../domain/story.ts'
import type { StoryStore } from '../../ports/store/story-store.ts'
import type { Database, Read } from '../database.ts'
import { fromMs, toMs } from '../instants.ts'
import { saveStories } from './save-stories.ts'

interface StoryRow {
  readonly id: string
  readonly headline: string
  readonly first_seen: number
  readonly last_seen: number
  readonly origins: number
}

export function createStoryStore(database: Database): StoryStore {
  const { read } = database
  return {
    save: (stories) => saveStories(database, stories),
    async get(id) {
      const row = await read.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirst()
      return row && readStory(read, row)
    },
    list: (range) => listStories(read, range),
    async storyOf(articleId) {
      const query = read.selectFrom('story_articles').select('story_id').where('article_id', '=', articleId)
      return (await query.executeTakeFirst())?.story_id as StoryId | undefined
    },
  }
}

async function listStories(
  read: Read,
  { from, to, limit }: Parameters<StoryStore['list']>[0],
): Promise<readonly Story[]> {
  const rows = await read
    .selectFrom('stories')
    .selectAll()
    .$if(from !== undefined, (query) => query.where('last_seen', '>=', toMs(from ?? '')))
    .$if(to !== undefined, (query) => query.where('last_seen', '<', toMs(to ?? '')))
    .orderBy('last_seen', 'desc')
    .orderBy('id')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute()
  return Promise.all(rows.map((row) => readStory(read, row)))
}

async function readStory(read: Read, row: StoryRow): Promise<Story> {
  const links = await read
    .selectFrom('story_articles')
    .select('article_id')
    .where('story_id', '=', row.id)
    .orderBy('position')
    .execute()
  return {
    id: row.id as StoryId,
    headline: row.headline,
    firstSeen: fromMs(row.first_seen),
    lastSeen: fromMs(row.last_seen),
    articleIds: links.map(({ article_id }) => article_id as ArticleId),
    origins: row.origins,
  }
}
