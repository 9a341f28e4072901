import type { Article, ArticleVersion, InputKind, Passage, Removal, TextSpan } from '../../domain/article.ts'
import type { ArticleId, PassageId, SourceId } from '../../domain/ids.ts'
import type { TextSignature } from '../../domain/near-duplicate/text-signature.ts'
import type { Timestamp } from '../../domain/timestamp.ts'

/** A cleaned article on its way in. */
export interface ArticleDraft {
  /**
   * What identifies it, strongest first (`ext:…`, `url:…`, `hash:…`). An article that is known by any of them is the
   * same article, except that a different `ext:` key means a different article. The id is derived from the first key.
   */
  readonly keys: readonly [string, ...string[]]
  readonly externalId?: string
  readonly sourceId?: SourceId
  readonly inputKind: InputKind
  readonly url?: string
  readonly title: string
  readonly byline: readonly string[]
  readonly siteName?: string
  readonly publishedAt?: Timestamp
  readonly publishedPrecision?: 'day'
  readonly updatedAt?: Timestamp
  readonly seenAt: Timestamp
  readonly language?: string
  readonly text: string
  readonly words: number
  readonly captions: readonly string[]
  readonly removed: readonly Removal[]
  readonly suspicious: readonly TextSpan[]
  readonly partial?: boolean
  readonly archived?: boolean
  /** Of title and text, normalised: equal hashes are the same words. */
  readonly contentHash: string
  /** Of the text, for finding near duplicates; absent for a text of a few words. */
  readonly signature?: TextSignature
  /** Passages as ranges of `text`, in order. */
  readonly passages: readonly TextSpan[]
  /** The input as it came; the store compresses it. */
  readonly raw: { readonly contentType: string; readonly body: Uint8Array }
}

/** What became of one draft. */
export interface SaveOutcome {
  readonly status: 'added' | 'updated' | 'unchanged' | 'duplicate'
  readonly id: ArticleId
  /** The current version afterwards. */
  readonly version: number
  /** The first article with the same words; for a new one that is itself the first: the one that was first so far. */
  readonly duplicateOf?: ArticleId
}

export interface ArticleFilter {
  /** Inclusive lower and exclusive upper bound on the time an article became known (published, else first seen). */
  readonly knownFrom?: Timestamp
  readonly knownBefore?: Timestamp
  /** The same on first seen: what is new to us, whatever its date. */
  readonly seenFrom?: Timestamp
  readonly seenBefore?: Timestamp
  readonly sourceId?: SourceId
  readonly limit?: number
}

export interface CorpusExtent {
  readonly articles: number
  readonly from?: Timestamp
  readonly to?: Timestamp
}

export interface ArticleStore {
  /**
   * Saves a batch in one transaction, with versions, passages, index and raw input. A known article with another content
   * hash gets a new version; a new article with a known hash is stored as a `duplicate` of the earliest one. Words that an
   * earlier version had are `unchanged` unless `updatedAt` says that the publisher went back to them; a partial text never
   * replaces a whole one; and a copy dated before the current version is kept without becoming current.
   */
  save(drafts: readonly ArticleDraft[]): Promise<readonly SaveOutcome[]>
  /** The current version, or the numbered one. */
  get(id: ArticleId, version?: number): Promise<Article | undefined>
  /** In the order of `ids`; unknown ids are left out. With `asOf`, the version that was current then. */
  getMany(ids: readonly ArticleId[], options?: { asOf?: Timestamp }): Promise<readonly Article[]>
  versions(id: ArticleId): Promise<readonly ArticleVersion[]>
  /** The input as it came, decompressed. */
  raw(id: ArticleId, version?: number): Promise<{ contentType: string; body: Uint8Array } | undefined>
  passages(ids: readonly PassageId[]): Promise<readonly Passage[]>
  /** All passages of the given version, in order. */
  passagesOf(id: ArticleId, version: number): Promise<readonly Passage[]>
  /** Newest first by the time they became known, then by id. */
  list(filter: ArticleFilter): Promise<readonly Article[]>
  /** How much there was to search as of an instant: articles, and their first and last publication. */
  extent(asOf?: Timestamp): Promise<CorpusExtent>
  /** Ids whose id starts so; lets people type a short form. */
  findByPrefix(prefix: string, limit: number): Promise<readonly ArticleId[]>
}
