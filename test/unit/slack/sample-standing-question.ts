import type { ChannelId, StandingQuestionId } from '../../../src/domain/ids.ts'
import type { PersonHash } from '../../../src/domain/payer.ts'
import type { StandingQuestion } from '../../../src/domain/standing-question.ts'

/** A question that is kept open and was not answered yet; give what the test is about. */
export function sampleStandingQuestion(given: Partial<StandingQuestion> = {}): StandingQuestion {
  return {
    id: 'standing-1' as StandingQuestionId,
    channel: 'C0NEWSROOM' as ChannelId,
    threadTs: '1700000000.000100',
    person: 'p' as PersonHash,
    question: 'When does the ferry run again?',
    openedAt: '2026-11-20T08:00:00.000Z',
    expiresAt: '2026-12-20T08:00:00.000Z',
    state: 'open',
    answers: 0,
    told: [],
    ...given,
  }
}
