import { type RawBuilder, sql } from 'kysely'
import { FOREVER_MS } from '../../instants.ts'

/** An FTS5 table with the table whose rows it indexes: `rowid` of the one is `seq` of the other. */
export interface WordIndex {
  readonly words: 'version_words' | 'passage_words'
  readonly rows: 'article_versions' | 'passages'
  readonly ordinal: RawBuilder<number>
  /** Rows that are not current any more. */
  readonly replaced: RawBuilder<unknown>
}

export const VERSION_INDEX: WordIndex = {
  words: 'version_words',
  rows: 'article_versions',
  ordinal: sql.lit(0),
  replaced: sql`select seq from article_versions where known_until < ${sql.lit(FOREVER_MS)}`,
}

export const PASSAGE_INDEX: WordIndex = {
  words: 'passage_words',
  rows: 'passages',
  ordinal: sql`r.ordinal`,
  replaced: sql`select seq from replaced_passages`,
}
