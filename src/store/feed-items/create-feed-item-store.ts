import type { ArticleId } from '../../domain/ids.ts'
import type { FeedItemStore } from '../../ports/store/feed-item-store.ts'
import type { Database } from '../database.ts'
import { fromMs, toMs } from '../instants.ts'

export function createFeedItemStore({ read, write }: Database): FeedItemStore {
  return {
    async find(key) {
      const row = await read
        .selectFrom('feed_items as f')
        .innerJoin('articles as a', 'a.id', 'f.article_id')
        .select(['a.id', 'f.read_at'])
        .where('f.key', '=', key)
        .executeTakeFirst()
      return row && { articleId: row.id as ArticleId, at: fromMs(row.read_at) }
    },
    async remember(items) {
      const rows = new Map(
        items.map(({ key, articleId, at }) => [key, { key, article_id: articleId, read_at: toMs(at) }]),
      )
      if (rows.size === 0) return
      await write((transaction) =>
        transaction
          .insertInto('feed_items')
          .values([...rows.values()])
          .onConflict((conflict) =>
            conflict.column('key').doUpdateSet(({ ref }) => ({
              article_id: ref('excluded.article_id'),
              read_at: ref('excluded.read_at'),
            })),
          )
          .execute(),
      )
    },
  }
}
