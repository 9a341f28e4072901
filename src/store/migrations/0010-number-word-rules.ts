import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Under which rules the words of the index were read, and since which of its revisions; all so far under the first. */
export const numberWordRules: Migration = {
  number: 10,
  name: 'number word rules',
  async up(transaction, { types: { integer } }) {
    await sql`alter table posting_state add column word_rules ${integer} not null default 1`.execute(transaction)
    await sql`alter table posting_state add column rules_since ${integer} not null default 0`.execute(transaction)
  },
}
