import type { Read, Write } from '../database.ts'

/** The words of one row of the index. A word of the title or lead counts double. */
export interface IndexedText {
  /** `seq` of the version or passage. */
  readonly seq: number
  readonly title: string
  readonly lead: string
  readonly body: string
}

export interface IndexedRows {
  readonly versions: readonly IndexedText[]
  readonly passages: readonly IndexedText[]
}

/** What may be seen, in milliseconds since 1970. */
export interface Visibility {
  readonly asOfMs: number
  readonly datedFromMs: number
  readonly datedBeforeMs: number
}

export interface ScoredArticle {
  readonly articleId: string
  readonly score: number
}

export interface ScoredPassage extends ScoredArticle {
  readonly version: number
  readonly ordinal: number
}

/** BM25 over versions and passages, in whatever way the database does that best. */
export interface FullText {
  /** Makes the index in an empty database. */
  create(transaction: Write): Promise<void>
  /** Comes last in a transaction: where other statements follow, each may cost as much as the adding. */
  add(transaction: Write, rows: IndexedRows): Promise<void>
  remove(transaction: Write, rows: { versions: readonly number[]; passages: readonly number[] }): Promise<void>
  /** Best first; equal scores by article id, then version and ordinal. Any string is a valid term. */
  matchArticles(
    read: Read,
    query: { terms: readonly string[]; visible: Visibility; limit: number },
  ): Promise<readonly ScoredArticle[]>
  matchPassages(
    read: Read,
    query: { terms: readonly string[]; visible: Visibility; limit: number },
  ): Promise<readonly ScoredPassage[]>
  /** In how many passages that are not replaced yet a term occurs; titles, which stand on every passage, don't count. */
  countPassages(read: Read, term: string): Promise<number>
}
