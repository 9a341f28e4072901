import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Of a story only its articles were ever read; the rest is computed from them. */
export const keepStoryLinks: Migration = {
  number: 11,
  name: 'keep story links',
  async up(transaction, { types: { text, tableEnd } }) {
    const statements = [
      sql`create table story_links (
        article_id ${text} not null primary key, story_id ${text} not null) ${tableEnd}`,
      sql`insert into story_links (article_id, story_id) select article_id, story_id from story_articles`,
      sql`create index story_links_story on story_links (story_id)`,
      sql`drop table story_articles`,
      sql`drop table stories`,
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}
