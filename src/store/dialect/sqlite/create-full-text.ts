import { CompiledQuery, sql } from 'kysely'
import type { Read, Write } from '../../database.ts'
import type { FullText, IndexedText, ScoredArticle, ScoredPassage } from '../full-text.ts'
import { fullTextQuery, separateLetters } from './full-text-query.ts'

type IndexName = 'version_words' | 'passage_words'

/**
 * FTS5 without a copy of the text (contentless), with full detail and column sizes, which BM25 needs. `cross join` keeps
 * the order of the join: words first, then whether the row is visible. bm25() in the select list is computed for those
 * rows only, and up to twice as fast as `order by rank`.
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
    matchArticles: (read, query) => matchArticles(read, query),
    matchPassages: (read, query) => matchPassages(read, query),
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

const matchArticles: FullText['matchArticles'] = async (read, { terms, visible, limit }) => {
  if (terms.length === 0) return []
  const { rows } = await sql<ScoredArticle & { negative: number }>`
    select v.article_id as "articleId", bm25(version_words, 2, 2, 1) as negative
    from version_words cross join article_versions v on v.seq = version_words.rowid
    where version_words match ${fullTextQuery(terms)}
      and v.known_from <= ${visible.asOfMs} and v.known_until > ${visible.asOfMs}
      and v.dated_at >= ${visible.datedFromMs} and v.dated_at < ${visible.datedBeforeMs}
    order by negative, v.article_id limit ${limit}`.execute(read)
  return rows.map(({ articleId, negative }) => ({ articleId, score: -negative }))
}

const matchPassages: FullText['matchPassages'] = async (read, { terms, visible, limit }) => {
  if (terms.length === 0) return []
  const { rows } = await sql<ScoredPassage & { negative: number }>`
    select p.article_id as "articleId", p.version, p.ordinal, bm25(passage_words, 2, 2, 1) as negative
    from passage_words cross join passages p on p.seq = passage_words.rowid
    where passage_words match ${fullTextQuery(terms)}
      and p.known_from <= ${visible.asOfMs} and p.known_until > ${visible.asOfMs}
      and p.dated_at >= ${visible.datedFromMs} and p.dated_at < ${visible.datedBeforeMs}
    order by negative, p.article_id, p.version, p.ordinal limit ${limit}`.execute(read)
  return rows.map(({ negative, ...passage }) => ({ ...passage, score: -negative }))
}

/** `not in` a table by its row number is one quick look-up for each match, without reading the passages themselves. */
async function countPassages(read: Read, term: string): Promise<number> {
  const { rows } = await sql<{ passages: number }>`
    select count(*) as passages from passage_words
    where passage_words match ${`body : ${fullTextQuery([term])}`}
      and rowid not in (select seq from replaced_passages)`.execute(read)
  return rows[0]?.passages ?? 0
}
