import type { StandingQuestionId } from '../../domain/ids.ts'
import { type Timestamp, toTimestamp } from '../../domain/timestamp.ts'
import { checkQuestions } from './check-questions.ts'
import { DEFAULT_STANDING_LIMITS, type StandingLimits } from './limits.ts'
import type { StandingContext } from './standing-context.ts'
import type { KeepOutcome, KeepWish, StandingQuestions } from './standing-questions.ts'

export interface StandingQuestionsOptions extends Omit<StandingContext, 'limits'> {
  /** Over the defaults. */
  readonly limits?: Partial<StandingLimits>
}

export function createStandingQuestions({ limits, ...parts }: StandingQuestionsOptions): StandingQuestions {
  const context: StandingContext = { ...parts, limits: { ...DEFAULT_STANDING_LIMITS, ...limits } }
  const { store, clock } = context
  return {
    keepOpen: (wish) => keepOpen(context, wish),
    close: (id) => store.standing.close(id),
    openIn: (channel) => store.standing.openIn(channel, toTimestamp(clock.now())),
    check: (options) => checkQuestions(context, options),
  }
}

async function keepOpen(
  { store, clock, limits, timezone, log }: StandingContext,
  { answer, place, person }: KeepWish,
): Promise<KeepOutcome> {
  const now = clock.now().getTime()
  const id = `standing-${answer.id}` as StandingQuestionId
  const question = {
    id,
    ...place,
    person,
    question: answer.searchedFor ?? answer.question,
    timezone,
    openedAt: after(now, 0),
    expiresAt: after(now, limits.openForMs),
  }
  const askedAt = after(Date.parse(answer.answeredAt), -limits.lateArrivalMs)
  const outcome = await store.standing.open(question, { askedAt, limits })
  log.info({ standingId: id, channel: place.channel, outcome }, 'a question is to be kept open')
  if (outcome === 'channel-full') return { kind: outcome, limit: limits.perChannel }
  if (outcome === 'person-full') return { kind: outcome, limit: limits.perPerson }
  const known = await store.standing.get(id)
  return { kind: outcome, until: known?.expiresAt ?? question.expiresAt }
}

function after(instantMs: number, ms: number): Timestamp {
  return toTimestamp(new Date(instantMs + ms))
}
