import type { StandingStore } from '../../ports/store/standing-store.ts'
import type { Database } from '../database.ts'
import { toMs, toMsOrNull } from '../instants.ts'
import { answerQuestion } from './answer-question.ts'
import { openQuestion } from './open-question.ts'
import { readStandingQuestion } from './standing-row.ts'
import { takeDue } from './take-due.ts'

export function createStandingStore(database: Database): StandingStore {
  const { read } = database
  return {
    open: (question, options) => openQuestion(database, question, options),
    async get(id) {
      const row = await read.selectFrom('standing_questions').selectAll().where('id', '=', id).executeTakeFirst()
      return row && readStandingQuestion(row)
    },
    close: (id) =>
      database.write(async (transaction) => {
        const query = transaction.updateTable('standing_questions').set({ state: 'closed', owner: null })
        const { numUpdatedRows } = await query.where('id', '=', id).where('state', '=', 'open').executeTakeFirst()
        return numUpdatedRows === 1n
      }),
    async openIn(channel, now) {
      const rows = await read
        .selectFrom('standing_questions')
        .selectAll()
        .where('channel', '=', channel)
        .where('state', '=', 'open')
        .where('expires_at', '>', toMs(now))
        .orderBy('opened_at')
        .orderBy('id')
        .execute()
      return rows.map(readStandingQuestion)
    },
    takeDue: (options) => takeDue(database, options),
    endCheck: (check, options) => endCheck(database, check, options),
    answer: (check, options) => answerQuestion(database, check, options),
  }
}

/** Of a question that was taken over meanwhile nothing is changed. */
async function endCheck(
  database: Database,
  { question, mark }: Parameters<StandingStore['endCheck']>[0],
  { owner, notBefore }: Parameters<StandingStore['endCheck']>[1],
): Promise<void> {
  await database.write((transaction) =>
    transaction
      .updateTable('standing_questions')
      .set({ checked_to: mark, not_before: toMsOrNull(notBefore), owner: null, lease_until: null })
      .where('id', '=', question.id)
      .where('owner', '=', owner)
      .execute(),
  )
}
