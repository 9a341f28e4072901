import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** So that a feed read again after a restart does not have its pages fetched again. */
export const rememberFeedItems: Migration = {
  number: 9,
  name: 'remember feed items',
  async up(transaction, { types: { integer, text, tableEnd } }) {
    await sql`create table feed_items (
      key ${text} not null primary key, article_id ${text} not null, read_at ${integer} not null) ${tableEnd}`.execute(
      transaction,
    )
    await sql`create index feed_items_time on feed_items (read_at)`.execute(transaction)
  },
}
