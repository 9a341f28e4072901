import type { Selectable } from 'kysely'
import type { Amendment } from '../../domain/correction.ts'
import type { OutboxMessage, RenderedMessage } from '../../domain/digest.ts'
import type { AnswerId, ChannelId, DigestId } from '../../domain/ids.ts'
import { fromMs } from '../instants.ts'
import { parseStored } from '../parse-stored.ts'
import type { OutboxTable } from '../tables.ts'

export type OutboxRow = Selectable<OutboxTable>

/** A row as the message it stands for; what is absent is left out. */
export function readMessage(row: OutboxRow): OutboxMessage {
  return {
    key: row.key,
    ...(row.digest_id !== null && { digestId: row.digest_id as DigestId }),
    ...(row.answer_id !== null && { answerId: row.answer_id as AnswerId }),
    channel: row.channel as ChannelId,
    ...(row.thread_ts !== null && { threadTs: row.thread_ts }),
    ...(row.amends !== null && { amends: parseStored<Amendment>(row.amends) }),
    ...(row.written_at !== null && { writtenAt: fromMs(row.written_at) }),
    position: row.position,
    message: parseStored<RenderedMessage>(row.message),
    state: row.state as OutboxMessage['state'],
    attempts: row.attempts,
    ...(row.ts !== null && { ts: row.ts }),
    ...(row.last_error !== null && { lastError: row.last_error }),
  }
}
