import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/**
 * An index of words in ordinary tables, the same on every database. What is stored already is taken in afterwards, step by
 * step, newest first.
 */
export const indexWords: Migration = {
  number: 4,
  name: 'index words',
  async up(transaction, { types: { integer, text, bytes, tableEnd } }) {
    const statements = [
      sql`create table posting_state (
        id ${integer} not null primary key, revision ${integer} not null, next_segment ${integer} not null,
        flushed_through ${integer} not null, trimmed_through ${integer} not null, build_below ${integer},
        job ${text}) ${tableEnd}`,
      sql`create table posting_batches (revision ${integer} not null primary key, body ${bytes} not null) ${tableEnd}`,
      sql`create table posting_changes (
        revision ${integer} not null primary key, seq ${integer} not null, known_from ${integer}, known_until ${integer},
        dated_at ${integer}) ${tableEnd}`,
      sql`create table posting_segments (
        id ${integer} not null primary key, state ${text} not null, level ${integer} not null,
        revision ${integer} not null) ${tableEnd}`,
      sql`create table posting_pages (id ${integer} not null primary key, body ${bytes} not null) ${tableEnd}`,
      sql`insert into posting_state select 1, 0, 1, 0, 0, (select max(seq) + 1 from article_versions), null`,
      sql`drop table if exists version_words`,
      sql`drop table if exists passage_words`,
      sql`drop table if exists replaced_passages`,
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}
