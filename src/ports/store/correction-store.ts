import type { Claim } from '../../domain/claim.ts'
import type { Amendment, Publication } from '../../domain/correction.ts'
import type { RenderedMessage } from '../../domain/digest.ts'
import type { ArticleId, ChannelId } from '../../domain/ids.ts'
import type { Timestamp } from '../../domain/timestamp.ts'

/** A version that took the place of an earlier one. */
export interface NewVersion {
  readonly articleId: ArticleId
  readonly version: number
}

/** Where a publication stands; `messages` are in order, all in one thread or starting it. */
export interface PublicationPlace {
  readonly channel: ChannelId
  readonly threadTs: string
  readonly messages: readonly string[]
}

/** A note for the thread of a publication, with what is to be marked in it. */
export interface CorrectionNote {
  /** Unique for ever: a note of the same key is written once. */
  readonly key: string
  readonly amends: Amendment
  readonly message: RenderedMessage
  readonly at: Timestamp
}

export interface CorrectionStore {
  /**
   * Versions that came in since `passMark` was last called and are current now, oldest first; `mark` is where the list ends,
   * undefined when nothing came in. A look at an index as long as nothing did.
   */
  newVersions(limit: number): Promise<{ versions: readonly NewVersion[]; mark?: number }>
  /** Never goes back. */
  passMark(mark: number): Promise<void>
  /** Answers and digests in Slack, or on their way there, that cite an article, the newest first. */
  citing(articleId: ArticleId, limit: number): Promise<readonly (Publication & { readonly claims: readonly Claim[] })[]>
  /** `pending`: it is still to be posted; undefined: it never was, or is forgotten. */
  placeOf(publication: Publication): Promise<PublicationPlace | 'pending' | undefined>
  /** Puts notes into the outbox, those whose key is new. Returns how many those were. */
  write(notes: readonly CorrectionNote[]): Promise<number>
}
