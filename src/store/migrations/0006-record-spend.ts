import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** One row for each account that a call to a model is charged to; `expires_at` only while it is set aside. */
export const recordSpend: Migration = {
  number: 6,
  name: 'record spend',
  async up(transaction, { types: { integer, text, tableEnd } }) {
    await sql`create table spend (
      reservation_id ${text} not null, account ${text} not null, day ${text} not null, micros ${integer} not null,
      input_tokens ${integer} not null, output_tokens ${integer} not null, reserved_at ${integer} not null,
      expires_at ${integer}, primary key (reservation_id, account)) ${tableEnd}`.execute(transaction)
    await sql`create index spend_by_account on spend (account, day)`.execute(transaction)
    await sql`create index spend_by_time on spend (reserved_at)`.execute(transaction)
  },
}
