import { CompiledQuery, sql } from 'kysely'
import type { Read, Write } from '../../database.ts'
import type { FullText, IndexedText } from '../full-text.ts'
import { fullTextQuery, separateLetters } from './full-text-query.ts'
import { matchRows } from './match-rows.ts'
import { PASSAGE_INDEX, VERSION_INDEX, type WordIndex } from './word-index.ts'

type IndexName = WordIndex['words']

/**
 * FTS5 without a copy of the text (contentless), with full detail and column sizes, which BM25 needs.
 *
 * Whenever a statement of another table opens a savepoint (inserting several rows does), FTS5 writes out what it has gathered
 * as one more segment; so all rows of a batch are added after everything else.
 */
export function createFullText(): FullText {
  return {
    async create(transaction) {
      await createIndex(transaction, 'version_words')
      await createIndex(transaction, 'passage_words')
    },
    async add(transaction, { versions, passages }) {
      for (const version of versions) await addRow(transaction, 'version_words', version)
      for (const passage of passages) await addRow(transaction, 'passage_words', passage)
    },
    async remove(transaction, { versions, passages }) {
      for (const seq of versions) await removeRow(transaction, 'version_words', seq)
      for (const seq of passages) await removeRow(transaction, 'passage_words', seq)
    },
    async matchArticles(read, query) {
      const rows = await matchRows(read, VERSION_INDEX, query)
      return rows.map(({ articleId, negative }) => ({ articleId, score: -negative }))
    },
    async matchPassages(read, query) {
      const rows = await matchRows(read, PASSAGE_INDEX, query)
      return rows.map(({ articleId, version, ordinal, negative }) => ({
        articleId,
        version,
        ordinal,
        score: -negative,
      }))
    },
    countPassages: (read, term) => countPassages(read, term),
  }
}

async function createIndex(transaction: Write, name: IndexName): Promise<void> {
  await sql`create virtual table ${sql.table(name)} using fts5(title, lead, body,
    content = '', contentless_delete = 1, tokenize = "porter unicode61 remove_diacritics 2")`.execute(transaction)
}

async function addRow(transaction: Write, name: IndexName, row: IndexedText): Promise<void> {
  const values = [row.seq, separateLetters(row.title), separateLetters(row.lead), separateLetters(row.body)]
  const statement = `insert into ${name} (rowid, title, lead, body) values (?, ?, ?, ?)`
  await transaction.executeQuery(CompiledQuery.raw(statement, values))
}

async function removeRow(transaction: Write, name: IndexName, seq: number): Promise<void> {
  await transaction.executeQuery(CompiledQuery.raw(`delete from ${name} where rowid = ?`, [seq]))
}

/** `not in` a table by its row number is one quick look-up for each match, without reading the passages themselves. */
async function countPassages(read: Read, term: string): Promise<number> {
  const { rows } = await sql<{ passages: number }>`
    select count(*) as passages from passage_words
    where passage_words match ${`body : ${fullTextQuery([term])}`}
      and rowid not in (${PASSAGE_INDEX.replaced})`.execute(read)
  return rows[0]?.passages ?? 0
}
