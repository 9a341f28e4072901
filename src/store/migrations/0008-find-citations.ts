import { sql } from 'kysely'
import type { AnswerRecord } from '../../ports/store/answer-store.ts'
import { indexCitations } from '../answers/index-citations.ts'
import type { Write } from '../database.ts'
import { parseStored } from '../parse-stored.ts'
import type { Migration } from './migration.ts'

const ANSWERS_PER_STEP = 200

/** So that what cites an article is found when the article changes. What changed before is not looked at. */
export const findCitations: Migration = {
  number: 8,
  name: 'find citations',
  async up(transaction, { types: { integer, text, tableEnd } }) {
    const statements = [
      sql`create table answer_citations (
        answer_id ${text} not null references answers (id) on delete cascade, article_id ${text} not null,
        primary key (answer_id, article_id)) ${tableEnd}`,
      sql`create index answer_citations_article on answer_citations (article_id)`,
      sql`create table marks (name ${text} not null primary key, position ${integer} not null) ${tableEnd}`,
      sql`insert into marks (name, position) select 'corrections', coalesce(max(seq), 0) from article_versions`,
      sql`alter table outbox add column amends ${text}`,
    ]
    for (const statement of statements) await statement.execute(transaction)
    await indexAnswers(transaction)
  },
}

async function indexAnswers(transaction: Write): Promise<void> {
  let last = ''
  for (;;) {
    const rows = await transaction
      .selectFrom('answers')
      .select(['id', 'record'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(ANSWERS_PER_STEP)
      .execute()
    for (const { record } of rows) await indexCitations(transaction, parseStored<AnswerRecord>(record).answer)
    if (rows.length < ANSWERS_PER_STEP) return
    last = rows.at(-1)?.id ?? last
  }
}
