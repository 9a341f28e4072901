import type { SourceId } from './ids.ts'
import type { Timestamp } from './timestamp.ts'

export type SourceState = 'ok' | 'failing' | 'paused'

/** A feed, page or folder that is read again and again. */
export interface Source {
  readonly id: SourceId
  readonly kind: 'feed' | 'page' | 'folder'
  /** An absolute URL, or an absolute path for a folder. */
  readonly url: string
  readonly title?: string
  readonly state: SourceState
  readonly addedAt: Timestamp
  readonly lastFetchedAt?: Timestamp
  readonly nextFetchAt?: Timestamp
  readonly articles: number
  readonly lastError?: string
  readonly failures: number
  readonly etag?: string
  readonly lastModified?: string
}
