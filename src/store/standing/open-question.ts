import type { OpenOutcome, StandingStore } from '../../ports/store/standing-store.ts'
import type { Database, Write } from '../database.ts'
import { toMs } from '../instants.ts'

type Open = Parameters<StandingStore['open']>

/** Counts and opens in one step, so that two people pressing at once can't exceed a limit together. */
export async function openQuestion(
  database: Database,
  question: Open[0],
  { askedAt, limits }: Open[1],
): Promise<OpenOutcome> {
  const openedAtMs = toMs(question.openedAt)
  return database.write(async (transaction) => {
    const known = await transaction
      .selectFrom('standing_questions')
      .select(['state', 'expires_at'])
      .where('id', '=', question.id)
      .executeTakeFirst()
    if (known?.state === 'open' && known.expires_at > openedAtMs) return 'already-open'
    const { channel, person } = question
    if ((await countOpen(transaction, { channel }, openedAtMs)) >= limits.perChannel) return 'channel-full'
    if ((await countOpen(transaction, { person }, openedAtMs)) >= limits.perPerson) return 'person-full'
    await insertQuestion(transaction, question, await lastVersionSeenBy(transaction, toMs(askedAt)))
    return 'opened'
  })
}

async function countOpen(
  transaction: Write,
  of: { channel: string } | { person: string },
  nowMs: number,
): Promise<number> {
  const query = transaction
    .selectFrom('standing_questions')
    .select(({ fn }) => fn.countAll<number>().as('questions'))
    .where('state', '=', 'open')
    .where('expires_at', '>', nowMs)
  const row = await ('channel' in of
    ? query.where('channel', '=', of.channel)
    : query.where('person', '=', of.person)
  ).executeTakeFirstOrThrow()
  return Number(row.questions)
}

async function lastVersionSeenBy(transaction: Write, instantMs: number): Promise<number> {
  const row = await transaction
    .selectFrom('article_versions')
    .select('seq')
    .where('seen_at', '<=', instantMs)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? 0
}

async function insertQuestion(transaction: Write, question: Open[0], checkedTo: number): Promise<void> {
  const opened = {
    person: question.person,
    opened_at: toMs(question.openedAt),
    expires_at: toMs(question.expiresAt),
    state: 'open',
    checked_to: checkedTo,
    not_before: null,
    owner: null,
    lease_until: null,
  }
  await transaction
    .insertInto('standing_questions')
    .values({
      ...opened,
      id: question.id,
      channel: question.channel,
      thread_ts: question.threadTs,
      question: question.question,
      timezone: question.timezone ?? null,
      answers: 0,
      told: '[]',
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(opened))
    .execute()
}
