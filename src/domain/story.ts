import type { ArticleId, StoryId } from './ids.ts'
import type { Timestamp } from './timestamp.ts'

/** Articles that report one event. */
export interface Story {
  readonly id: StoryId
  readonly headline: string
  readonly firstSeen: Timestamp
  readonly lastSeen: Timestamp
  readonly articleIds: readonly ArticleId[]
  /** Independent reports: syndicated copies count once. */
  readonly origins: number
}
