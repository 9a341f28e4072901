import type { ChannelId, DigestId, SubscriptionId } from '../../domain/ids.ts'
import type { Payer } from '../../domain/payer.ts'
import type { DigestWindow } from '../gather/gather-articles.ts'

/** What a digest is to be about. */
export interface DigestPlan {
  readonly id: DigestId
  readonly subscriptionId?: SubscriptionId
  /** Whose memory the stories are compared with. Absent: everything is new. */
  readonly channel?: ChannelId
  /** Whose limits count, where it is not the channel alone. */
  readonly payer?: Payer
  readonly timezone: string
  readonly topics: readonly string[]
  readonly maxStories: number
  readonly window: DigestWindow
}
