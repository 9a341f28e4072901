import type { Digest } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { DigestId } from '../../domain/ids.ts'
import type { DigestStore } from '../../ports/store/digest-store.ts'
import type { Database, Write } from '../database.ts'
import { inGroups } from '../in-groups.ts'
import { toMs } from '../instants.ts'
import { newestFor } from './read-digests.ts'

type Messages = Parameters<DigestStore['write']>[2]

interface Writing {
  readonly runKey: string
  readonly digest: Digest
  readonly messages: Messages
  readonly composedAfter?: DigestId | undefined
}

const ROWS_PER_STATEMENT = 100

/**
 * Keeps a digest and what is to be posted of it. A run is written once: whoever comes second, after its lease ran out, is
 * refused, and so is a digest that does not know what its channel was told meanwhile. Error: STORE_FAILED with reason
 * `run-not-claimed` or `channel-told`.
 */
export async function writeDigest(database: Database, writing: Writing): Promise<void> {
  const { runKey, digest, messages } = writing
  await database.write(async (transaction) => {
    if ('composedAfter' in writing) await checkNewest(transaction, digest, writing.composedAfter)
    await markWritten(transaction, runKey, digest)
    await insertDigest(transaction, runKey, digest)
    await insertArticles(transaction, digest)
    await insertMessages(transaction, digest, messages)
  })
}

async function checkNewest(transaction: Write, { channel }: Digest, expected: DigestId | undefined): Promise<void> {
  if (channel === undefined || (await newestFor(transaction, channel)) === expected) return
  throw new NewsdeskError('STORE_FAILED', `another digest was written for ${channel} meanwhile`, {
    reason: 'channel-told',
    remedy: 'Nothing: what is left to tell comes with the next one.',
  })
}

async function markWritten(transaction: Write, runKey: string, digest: Digest): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('digest_runs')
    .set({ state: 'written', digest_id: digest.id })
    .where('key', '=', runKey)
    .where('state', '=', 'claimed')
    .executeTakeFirst()
  if (numUpdatedRows === 1n) return
  const message = `the run ${runKey} is not claimed, or somebody else has written its digest`
  throw new NewsdeskError('STORE_FAILED', message, { reason: 'run-not-claimed', remedy: 'Nothing: it is posted once.' })
}

async function insertDigest(transaction: Write, runKey: string, digest: Digest): Promise<void> {
  await transaction
    .insertInto('digests')
    .values({
      id: digest.id,
      run_key: runKey,
      subscription_id: digest.subscriptionId ?? null,
      channel: digest.channel ?? null,
      window_to: toMs(digest.to),
      created_at: toMs(digest.createdAt),
      digest: JSON.stringify(digest),
    })
    .execute()
}

async function insertArticles(transaction: Write, digest: Digest): Promise<void> {
  const ids = new Set(digest.stories.flatMap(({ articles }) => articles.map(({ id }) => id)))
  const rows = [...ids].map((article_id) => ({ digest_id: digest.id, article_id }))
  for (const group of inGroups(rows, ROWS_PER_STATEMENT))
    await transaction.insertInto('digest_articles').values(group).execute()
}

/** In the order in which they are to be taken. */
async function insertMessages(transaction: Write, digest: Digest, messages: Messages): Promise<void> {
  for (const { key, channel, position, message } of messages.toSorted((a, b) => a.position - b.position))
    await transaction
      .insertInto('outbox')
      .values({
        key,
        digest_id: digest.id,
        channel,
        position,
        message: JSON.stringify(message),
        state: 'pending',
        attempts: 0,
      })
      .execute()
}
