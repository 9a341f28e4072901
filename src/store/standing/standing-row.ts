import type { Selectable } from 'kysely'
import type { ChannelId, StandingQuestionId } from '../../domain/ids.ts'
import type { PersonHash } from '../../domain/payer.ts'
import type { StandingQuestion, ToldClaim } from '../../domain/standing-question.ts'
import { fromMs } from '../instants.ts'
import { parseStored } from '../parse-stored.ts'
import type { StandingQuestionsTable } from '../tables.ts'

export type StandingRow = Selectable<StandingQuestionsTable>

/** A row as the question it stands for; what is absent is left out. */
export function readStandingQuestion(row: StandingRow): StandingQuestion {
  return {
    id: row.id as StandingQuestionId,
    channel: row.channel as ChannelId,
    threadTs: row.thread_ts,
    person: row.person as PersonHash,
    question: row.question,
    ...(row.timezone !== null && { timezone: row.timezone }),
    openedAt: fromMs(row.opened_at),
    expiresAt: fromMs(row.expires_at),
    state: row.state as StandingQuestion['state'],
    answers: row.answers,
    told: parseStored<readonly ToldClaim[]>(row.told),
  }
}
