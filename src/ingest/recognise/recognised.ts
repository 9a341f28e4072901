/** What an input turned out to be. `unreadable` carries the stable reason and words for the operator. */
export type Recognised =
  | { readonly kind: 'page' | 'feed' | 'paste' | 'pdf' | 'email' | 'jsonl' | 'opml' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly message: string }

type UnreadableReason = 'empty' | 'binary' | 'unknown-xml' | 'unknown-json' | 'opml' | 'too-large' | 'broken'

export interface RecogniseHints {
  /** A media type as a server or caller gave it. */
  readonly contentType?: string
  /** A file name or URL; only breaks ties that bytes leave open. */
  readonly name?: string
}
