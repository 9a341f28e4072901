import type { ArticleDraft, SaveOutcome } from '../../ports/store/article-store.ts'
import type { IndexedRows } from '../dialect/full-text.ts'
import type { CompressedRaw } from './compress-raw.ts'

/** A draft with its input made ready to be kept. */
export interface IncomingArticle {
  readonly draft: ArticleDraft
  readonly raw: CompressedRaw
}

/** What became of it, and what is still to be added to the index. */
export interface Saved {
  readonly outcome: SaveOutcome
  readonly indexed?: IndexedRows
}
