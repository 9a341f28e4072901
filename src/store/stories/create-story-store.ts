import type { ArticleId, StoryId } from '../../domain/ids.ts'
import type { Story } from '../../domain/story.ts'
import type { StoryStore } from '../../ports/store/story-store.ts'
import type { Database, Read } from '../database.ts'
import { inGroups } from '../in-groups.ts'
import { fromMs, toMs } from '../instants.ts'
import { saveStories } from './save-stories.ts'

const STORIES_PER_STATEMENT = 200

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
      return row && (await readStories(read, [row]))[0]
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
  return readStories(read, rows)
}

async function readStories(read: Read, rows: readonly StoryRow[]): Promise<readonly Story[]> {
  const articleIds = new Map<string, ArticleId[]>(rows.map(({ id }) => [id, []]))
  for (const group of inGroups(rows, STORIES_PER_STATEMENT)) {
    const ids = group.map(({ id }) => id)
    const query = read.selectFrom('story_articles').selectAll().where('story_id', 'in', ids)
    for (const link of await query.orderBy('story_id').orderBy('position').execute())
      articleIds.get(link.story_id)?.push(link.article_id as ArticleId)
  }
  return rows.map((row) => ({
    id: row.id as StoryId,
    headline: row.headline,
    firstSeen: fromMs(row.first_seen),
    lastSeen: fromMs(row.last_seen),
    articleIds: articleIds.get(row.id) ?? [],
    origins: row.origins,
  }))
}
