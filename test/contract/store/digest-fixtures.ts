import type { Digest, OutboxMessage } from '../../../src/domain/digest.ts'
import type { ArticleId, ChannelId, DigestId, StoryId, SubscriptionId } from '../../../src/domain/ids.ts'
import type { Store } from '../../../src/ports/store.ts'

export const CHANNEL = 'C1' as ChannelId
export const SUBSCRIPTION = 'sub1' as SubscriptionId
export const DUE = '2026-11-20T07:00:00.000Z'
export const LEASE_END = '2026-11-20T07:05:00.000Z'

export type NewMessage = Pick<OutboxMessage, 'key' | 'channel' | 'position' | 'message'>

export function claimOf(key: string, claimedBy = 'p1') {
  return { key, subscriptionId: SUBSCRIPTION, dueAt: DUE, claimedBy, leaseUntil: LEASE_END }
}

export function digestOf(id: string, given: Partial<Digest> & { articleIds?: readonly string[] } = {}): Digest {
  const { articleIds = [], ...rest } = given
  return {
    id: id as DigestId,
    subscriptionId: SUBSCRIPTION,
    channel: CHANNEL,
    timezone: 'Europe/Berlin',
    from: '2026-11-19T07:00:00.000Z',
    to: DUE,
    stories: [
      {
        storyId: `story-${id}` as StoryId,
        headline: 'Bridge opens',
        state: 'new',
        claims: [],
        articles: articleIds.map((articleId) => ({ id: articleId as ArticleId, title: 'Bridge' })),
        origins: 1,
        score: 1,
        why: { fresh: 1 },
      },
    ],
    dropped: {},
    coverage: { sources: 1, down: [] },
    writer: 'extractive',
    createdAt: '2026-11-20T07:00:05.000Z',
    tookMs: 5,
    ...rest,
  }
}

export function messagesOf(key: string, count: number): readonly NewMessage[] {
  return Array.from({ length: count }, (_, position) => ({
    key: `${key}#${position}`,
    channel: CHANNEL,
    position,
    message: { text: `Part ${position}`, blocks: [{ type: 'section' }] },
  }))
}

/** Claims a run and writes its digest; `end` then ends the run. */
export async function writeRun(
  store: Store,
  key: string,
  options: { digest?: Digest; messages?: number; end?: 'delivered' | 'failed' } = {},
): Promise<Digest> {
  const { digest = digestOf(`digest-${key}`), messages = 1, end } = options
  await store.digests.claimRun(claimOf(key), DUE)
  await store.digests.write(key, digest, messagesOf(key, messages))
  if (end) await store.digests.finishRun({ key }, end)
  return digest
}
