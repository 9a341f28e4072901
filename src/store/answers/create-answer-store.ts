import type { AnswerRecord, AnswerStore } from '../../ports/store/answer-store.ts'
import type { Database } from '../database.ts'
import { toMs } from '../instants.ts'
import { parseStored } from '../parse-stored.ts'
import { recordFeedback } from './record-feedback.ts'

export function createAnswerStore(database: Database): AnswerStore {
  const { read } = database
  return {
    save: (record) => saveAnswer(database, record),
    async get(id) {
      const row = await read.selectFrom('answers').select('record').where('id', '=', id).executeTakeFirst()
      return row && parseStored<AnswerRecord>(row.record)
    },
    async inThread(channel, threadTs) {
      const rows = await read
        .selectFrom('answers')
        .select('record')
        .where('channel', '=', channel)
        .where('thread_ts', '=', threadTs)
        .orderBy('answered_at')
        .orderBy('id')
        .execute()
      return rows.map(({ record }) => parseStored<AnswerRecord>(record))
    },
    forget: (channel, threadTs) =>
      database.write(async (transaction) => {
        const all = transaction.deleteFrom('answers').where('channel', '=', channel)
        const query = threadTs === undefined ? all : all.where('thread_ts', '=', threadTs)
        return Number((await query.executeTakeFirst()).numDeletedRows)
      }),
    recordFeedback: (id, feedback) => recordFeedback(database, id, feedback),
  }
}

async function saveAnswer(database: Database, record: AnswerRecord): Promise<void> {
  const row = {
    channel: record.place?.channel ?? null,
    thread_ts: record.place?.threadTs ?? null,
    answered_at: toMs(record.answer.answeredAt),
    record: JSON.stringify(record),
  }
  await database.write((transaction) =>
    transaction
      .insertInto('answers')
      .values({ id: record.answer.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute(),
  )
}
