import type { ChannelId, DigestId, SubscriptionId } from '../../domain/ids.ts'
import type { DigestWindow } from '../gather/gather-articles.ts'

/** What a digest is to be about. */
export interface DigestPlan {
  readonly id: DigestId
  readonly subscriptionId?: SubscriptionId
  /** Whose memory the stories are compared with. Absent: everything is new. */
  readonly channel?: ChannelId
  readonly timezone: string
  readonly topics: readonly string[]
  readonly maxStories: number
  readonly window: DigestWindow
}
