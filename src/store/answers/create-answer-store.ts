import type { AnswerRecord, AnswerStore } from '../../ports/store/answer-store.ts'
import type { Database } from '../database.ts'
import { findByPrefix } from '../find-by-prefix.ts'
import { parseStored } from '../parse-stored.ts'
import { forgetAnswers } from './forget-answers.ts'
import { placeAnswer } from './place-answer.ts'
import { readFeedback } from './read-feedback.ts'
import { recordFeedback } from './record-feedback.ts'
import { saveAnswer } from './save-answer.ts'

export function createAnswerStore(database: Database): AnswerStore {
  const { read } = database
  return {
    save: (record) => database.write((transaction) => saveAnswer(transaction, record)),
    place: (id, place) => database.write((transaction) => placeAnswer(transaction, id, place)),
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
    forget: (channel, threadTs) => database.write((transaction) => forgetAnswers(transaction, { channel, threadTs })),
    recordFeedback: (id, feedback) => recordFeedback(database, id, feedback),
    feedback: (id) => readFeedback(read, id),
    findByPrefix: (prefix, limit) => findByPrefix(read, 'answers', { prefix, limit }),
  }
}
