import type { IndexCheck } from '../../ports/store/index-upkeep.ts'
import type { Database, Read, Write } from '../database.ts'
import type { Visibility } from './visibility.ts'

/** A version with its passages, as it goes into the index. */
export interface IndexedVersion {
  /** `seq` of its row. */
  readonly seq: number
  readonly articleId: string
  readonly version: number
  readonly title: string
  readonly text: string
  /** In order; their numbers are their ordinals. */
  readonly passages: readonly { readonly start: number; readonly end: number }[]
}

interface MatchQuery {
  readonly terms: readonly string[]
  readonly visible: Visibility
  readonly limit: number
}

interface ScoredArticle {
  readonly articleId: string
  readonly score: number
}

interface ScoredPassage extends ScoredArticle {
  readonly version: number
  readonly ordinal: number
}

/**
 * BM25 over versions and passages, kept in ordinary tables. What is written goes into the caller's transaction, and is seen
 * by the next question of any process once that is committed.
 */
export interface PostingIndex {
  /** Adds versions whose rows are there; their times are read from them. */
  add(transaction: Write, versions: readonly IndexedVersion[]): Promise<void>
  /** Takes over the times of versions whose rows have changed. */
  move(transaction: Write, seqs: readonly number[]): Promise<void>
  remove(transaction: Write, seqs: readonly number[]): Promise<void>
  /** Best first; equal scores by article id, then version and ordinal. Any string is a valid term. */
  match(
    read: Read,
    query: MatchQuery,
  ): Promise<{ readonly articles: readonly ScoredArticle[]; readonly passages: readonly ScoredPassage[] }>
  /** In how many passages that are not replaced yet each term occurs; titles, which stand on every passage, don't count. */
  countPassages(read: Read, terms: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Reads the whole index and every text. */
  verify(read: Read): Promise<IndexCheck>
  /** Drops what is in it; `maintain` takes everything in again. */
  empty(transaction: Write): Promise<void>
  /** One short step of putting the index in order. Returns whether there is more to do. */
  maintain(database: Database): Promise<boolean>
}
