import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Standing questions, and an outbox that also takes messages for threads. */
export const keepQuestionsOpen: Migration = {
  number: 7,
  name: 'keep questions open',
  async up(transaction, { types: { integer, text, tableEnd } }) {
    const statements = [
      sql`create table standing_questions (
        id ${text} not null primary key, channel ${text} not null, thread_ts ${text} not null, person ${text} not null,
        question ${text} not null, timezone ${text}, opened_at ${integer} not null, expires_at ${integer} not null,
        state ${text} not null, answers ${integer} not null, told ${text} not null, checked_to ${integer} not null,
        not_before ${integer}, owner ${text}, lease_until ${integer}) ${tableEnd}`,
      sql`create index standing_questions_channel on standing_questions (channel, thread_ts)`,
      sql`create index standing_questions_due on standing_questions (state, checked_to)`,
      sql`alter table outbox add column answer_id ${text}`,
      sql`alter table outbox add column thread_ts ${text}`,
      sql`alter table outbox add column written_at ${integer}`,
      sql`create index outbox_thread on outbox (channel, thread_ts)`,
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}
