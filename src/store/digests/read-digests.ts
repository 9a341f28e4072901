import type { Digest } from '../../domain/digest.ts'
import type { ArticleId, ChannelId, DigestId, SubscriptionId } from '../../domain/ids.ts'
import type { Timestamp } from '../../domain/timestamp.ts'
import type { Read } from '../database.ts'
import { inGroups } from '../in-groups.ts'
import { fromMs } from '../instants.ts'
import { parseStored } from '../parse-stored.ts'

const IDS_PER_STATEMENT = 500

export async function getDigest(read: Read, id: DigestId): Promise<Digest | undefined> {
  const row = await read.selectFrom('digests').select('digest').where('id', '=', id).executeTakeFirst()
  return row && parseStored<Digest>(row.digest)
}

export async function newestFor(read: Read, channel: ChannelId): Promise<DigestId | undefined> {
  const row = await read
    .selectFrom('digests')
    .select('id')
    .where('channel', '=', channel)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id as DigestId | undefined
}

export async function undeliveredTo(read: Read, channel: ChannelId): Promise<readonly Digest[]> {
  const rows = await digestsWhoseRunIs(read, 'written')
    .where('d.channel', '=', channel)
    .select('d.digest')
    .orderBy('d.window_to')
    .orderBy('d.seq')
    .execute()
  return rows.map(({ digest }) => parseStored<Digest>(digest))
}

export async function deliveredTo(read: Read, channel: ChannelId, limit: number): Promise<readonly Digest[]> {
  const rows = await digestsWhoseRunIs(read, 'delivered')
    .where('d.channel', '=', channel)
    .select('d.digest')
    .orderBy('d.window_to', 'desc')
    .orderBy('d.seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ digest }) => parseStored<Digest>(digest))
}

export async function lastDelivered(
  read: Read,
  subscriptionId: SubscriptionId,
): Promise<{ id: DigestId; to: Timestamp; at: Timestamp } | undefined> {
  const row = await digestsWhoseRunIs(read, 'delivered')
    .where('r.subscription_id', '=', subscriptionId)
    .select(['d.id', 'd.window_to', 'd.created_at', 'r.finished_at'])
    .orderBy('d.window_to', 'desc')
    .orderBy('d.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { id: row.id as DigestId, to: fromMs(row.window_to), at: fromMs(row.finished_at ?? row.created_at) }
}

/** In the order of the ids given. */
export async function toldArticles(
  read: Read,
  channel: ChannelId,
  ids: readonly ArticleId[],
): Promise<readonly ArticleId[]> {
  const told = new Set<string>()
  for (const group of inGroups(ids, IDS_PER_STATEMENT)) {
    const rows = await digestsWhoseRunIs(read, 'delivered')
      .innerJoin('digest_articles as a', 'a.digest_id', 'd.id')
      .where('d.channel', '=', channel)
      .where('a.article_id', 'in', group)
      .select('a.article_id')
      .execute()
    for (const { article_id } of rows) told.add(article_id)
  }
  return ids.filter((id) => told.has(id))
}

function digestsWhoseRunIs(read: Read, state: 'written' | 'delivered') {
  return read
    .selectFrom('digests as d')
    .innerJoin('digest_runs as r', 'r.key', 'd.run_key')
    .where('r.state', '=', state)
}
