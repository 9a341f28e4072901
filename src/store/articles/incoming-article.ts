import type { ArticleDraft, SaveOutcome } from '../../ports/store/article-store.ts'
import type { IndexedVersion } from '../postings/posting-index.ts'
import type { CompressedRaw } from './compress-raw.ts'

/** A draft with its input made ready to be kept. */
export interface IncomingArticle {
  readonly draft: ArticleDraft
  readonly raw: CompressedRaw
}

/** What became of it, and what the index is still to be told. */
export interface Saved {
  readonly outcome: SaveOutcome
  readonly added?: IndexedVersion
  /** `seq` of versions whose times have changed. */
  readonly moved?: readonly number[]
}
