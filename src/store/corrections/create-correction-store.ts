import type { CorrectionNote, CorrectionStore } from '../../ports/store/correction-store.ts'
import type { Database, Write } from '../database.ts'
import { toMs } from '../instants.ts'
import { listCiting } from './list-citing.ts'
import { listNewVersions, passMark } from './new-versions.ts'
import { readPlace } from './read-place.ts'

export function createCorrectionStore(database: Database): CorrectionStore {
  const { read } = database
  return {
    newVersions: (limit) => listNewVersions(read, limit),
    passMark: (mark) => passMark(database, mark),
    citing: (articleId, limit) => listCiting(read, articleId, limit),
    placeOf: (publication) => readPlace(read, publication),
    write: (notes) =>
      database.write(async (transaction) => {
        let written = 0
        for (const note of notes) written += await insertNote(transaction, note)
        return written
      }),
  }
}

/** Once by its key. Of what was forgotten meanwhile nothing is written. */
async function insertNote(transaction: Write, { key, amends, message, at }: CorrectionNote): Promise<number> {
  const place = await readPlace(transaction, amends.of)
  const channel = place === 'pending' ? await channelOf(transaction, amends.of) : place?.channel
  if (place === undefined || channel === undefined) return 0
  const row = {
    key,
    channel,
    thread_ts: place === 'pending' ? null : place.threadTs,
    amends: JSON.stringify(amends),
    written_at: toMs(at),
    position: 0,
    message: JSON.stringify(message),
    state: 'pending',
    attempts: 0,
  }
  const inserted = await transaction
    .insertInto('outbox')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  return inserted === undefined ? 0 : 1
}

async function channelOf(
  transaction: Write,
  { kind, id }: CorrectionNote['amends']['of'],
): Promise<string | undefined> {
  const table = kind === 'answer' ? ('answers' as const) : ('digests' as const)
  const row = await transaction.selectFrom(table).select('channel').where('id', '=', id).executeTakeFirst()
  return row?.channel ?? undefined
}
