import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Vectors of passages in two tables: the signs, which are read all together, and the numbers, which are read few by few. */
export const keepVectors: Migration = {
  number: 5,
  name: 'keep vectors',
  async up(transaction, { types: { sequence, integer, text, bytes, tableEnd } }) {
    await sql`create table embedding_models (seq ${sequence}, name ${text} not null unique) ${tableEnd}`.execute(
      transaction,
    )
    await sql`create table passage_vectors (
      seq ${sequence}, model_seq ${integer} not null references embedding_models (seq) on delete cascade,
      passage_seq ${integer} not null references passages (seq) on delete cascade, vector ${bytes} not null,
      unique (passage_seq, model_seq)) ${tableEnd}`.execute(transaction)
    await sql`create table passage_signs (
      vector_seq ${integer} not null primary key references passage_vectors (seq) on delete cascade,
      model_seq ${integer} not null, known_from ${integer} not null, signs ${bytes} not null) ${tableEnd}`.execute(
      transaction,
    )
    await sql`create index passage_signs_by_model on passage_signs (model_seq, vector_seq)`.execute(transaction)
    await sql`create index passage_vectors_by_model on passage_vectors (model_seq)`.execute(transaction)
  },
}
