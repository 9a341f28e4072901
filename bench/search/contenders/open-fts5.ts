import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { leadOf } from '../../../src/store/articles/lead-of.ts'
import type { Contender } from '../contender.ts'

const CACHE_KIB = 32 * 1024

/** How FTS5 is to read texts and questions. */
export interface Fts5Reading {
  readonly tokenizer: string
  textOf(text: string): string
  /** A question's terms as an FTS5 query. */
  queryOf(terms: readonly string[]): string
}

const AS_IT_COMES: Fts5Reading = {
  tokenizer: 'porter unicode61',
  textOf: (text) => text,
  queryOf: (terms) => terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' OR '),
}

/**
 * FTS5 as it comes: a table of passages and, if wanted, one of articles, porter stemming, title and lead of double weight,
 * one transaction an article, and the quicker of the two ways to sort by bm25.
 */
export function openFts5(folder: string, { withArticles = false, reading = AS_IT_COMES } = {}): Contender {
  const { tokenizer, textOf, queryOf } = reading
  const database = new DatabaseSync(join(folder, 'fts5.db'))
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -${CACHE_KIB};
    create virtual table if not exists articles using fts5(title, lead, body, content = '', tokenize = '${tokenizer}');
    create virtual table if not exists passages using fts5(title, lead, body, content = '', tokenize = '${tokenizer}');
    create table if not exists places (seq integer primary key, article integer, passage integer)`)
  const addArticle = database.prepare('insert into articles (rowid, title, lead, body) values (?, ?, ?, ?)')
  const addPlace = database.prepare('insert into places (article, passage) values (?, ?)')
  const addPassage = database.prepare('insert into passages (rowid, title, lead, body) values (?, ?, ?, ?)')
  const find = (table: string) =>
    database.prepare(`select rowid, bm25(${table}, 2, 2, 1) as score from ${table} where ${table} match ?
      order by score limit ?`)
  const [findArticles, findPassages] = [find('articles'), find('passages')]
  const placeOf = database.prepare('select article, passage from places where seq = ?')
  return {
    async add({ title, text, passages }, number) {
      database.exec('begin immediate')
      const lead = leadOf(text)
      const seqs = passages.map((_, passage) => addPlace.run(number, passage).lastInsertRowid)
      if (withArticles) addArticle.run(number, textOf(title), textOf(lead), textOf(text))
      for (const [at, { start, end }] of passages.entries())
        addPassage.run(seqs[at] ?? 0, textOf(title), at === 0 ? textOf(lead) : '', textOf(text.slice(start, end)))
      database.exec('commit')
    },
    async find({ terms }, limit) {
      const query = queryOf(terms)
      if (query === '') return []
      if (withArticles) findArticles.all(query, limit)
      return findPassages.all(query, limit).map(({ rowid }) => {
        const place = placeOf.get(rowid ?? 0)
        return `${place?.article}.${place?.passage}`
      })
    },
    async [Symbol.asyncDispose]() {
      database.close()
    },
  }
}
