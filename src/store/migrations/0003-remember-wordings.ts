import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** So that near duplicates are found. Articles that came before are compared once they change or come again. */
export const rememberWordings: Migration = {
  number: 3,
  name: 'remember wordings',
  async up(transaction, { types: { sequence, integer, text, bytes, tableEnd } }) {
    await sql`create table wordings (
      seq ${sequence}, content_hash ${text} not null unique, shingles ${integer} not null,
      min_hashes ${bytes} not null) ${tableEnd}`.execute(transaction)
    await sql`create table wording_bands (
      key ${integer} not null, wording_seq ${integer} not null, primary key (key, wording_seq)) ${tableEnd}`.execute(
      transaction,
    )
  },
}
