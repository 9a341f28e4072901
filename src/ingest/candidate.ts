import type { FeedItem } from './feed/parsed-feed.ts'
import type { LineBatch } from './import/batch-lines.ts'
import type { IngestResult } from './ingester.ts'
import type { KnownMetadata } from './prepare/known-metadata.ts'
import type { PreparedArticle } from './prepare/prepared.ts'

/** Inputs that are one article each. */
export type DocumentKind = 'page' | 'paste' | 'pdf' | 'email'

/** Something found in an input that may become an article. `input` names the input for the result. */
export type Candidate =
  | { readonly kind: 'refused'; readonly result: IngestResult }
  | { readonly kind: DocumentKind; readonly input: string; readonly raw: RawInput; readonly known: KnownMetadata }
  | {
      readonly kind: 'feed-item'
      readonly input: string
      readonly item: FeedItem
      readonly known: KnownMetadata
      /** Its page may be fetched when it only holds a summary. */
      readonly isFetchable: boolean
    }
  | { readonly kind: 'rows'; readonly input: string; readonly lines: LineBatch }

/** An input as it came, kept beside the article. */
export interface RawInput {
  readonly contentType: string
  readonly charset?: string
  readonly body: Uint8Array
}

/** What became of a candidate before saving. `seen`: a feed entry that was dealt with before. */
export type Outcome =
  | { readonly kind: 'refused' | 'seen'; readonly result: IngestResult }
  | {
      readonly kind: 'article'
      readonly input: string
      readonly article: PreparedArticle
      readonly raw: RawInput
      readonly item?: FeedItem
    }
