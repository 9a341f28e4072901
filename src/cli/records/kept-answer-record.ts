import type { RejectedClaim, VerificationProblem } from '../../domain/claim.ts'
import type { AnswerRecord, FeedbackCounts } from '../../ports/store/answer-store.ts'
import { answerRecord, renderAnswer } from './answer-record.ts'

/** An answer with everything that is kept about it. */
export interface KeptAnswer extends AnswerRecord {
  readonly feedback: FeedbackCounts
}

/** The JSON of `answer ID`: the fields of `ask`, and what explains them. */
export function keptAnswerRecord({ answer, place, retrieved, feedback }: KeptAnswer): object {
  const { searchedFor, asOf, answeredAt, rejected } = answer
  return {
    ...answerRecord(answer),
    searchedFor,
    asOf,
    answeredAt,
    place,
    retrieved,
    rejected: rejected.map(({ draft, problems }) => ({ ...draft, problems })),
    feedback,
  }
}

/** The same for people. */
export function renderKeptAnswer({ answer, place, retrieved, feedback }: KeptAnswer): string {
  const where = place === undefined ? '' : `, asked in ${[place.channel, place.threadTs].filter(Boolean).join(' ')}`
  return [
    answer.question,
    ...(answer.searchedFor === undefined ? [] : [`searched for: ${answer.searchedFor}`]),
    `${answer.id}, ${answer.status}, answered ${answer.answeredAt}${where}`,
    '',
    renderAnswer(answer),
    '',
    ...retrieved.map(renderRetrieved),
    ...answer.rejected.map(renderRejected),
    `Feedback: ${feedback.good} good, ${feedback.bad} bad.`,
  ].join('\n')
}

function renderRetrieved({ passageId, score, why }: AnswerRecord['retrieved'][number], index: number): string {
  const parts = Object.entries(why).map(([name, part]) => `${name} ${round(part)}`)
  return `[retrieved ${index + 1}] ${passageId}: ${round(score)} (${parts.join(', ')})`
}

function renderRejected({ draft, problems }: RejectedClaim): string {
  return `[rejected: ${problems.map(describeProblem).join('; ')}] ${draft.text}`
}

/** The kind, with the words it is about. */
function describeProblem(problem: VerificationProblem): string {
  const { kind, ...about } = problem
  const words = Object.values(about).join(' ')
  return words === '' ? kind : `${kind} ${words}`
}

/** Scores to three places: more digits say nothing. */
function round(score: number): number {
  return Math.round(score * 1_000) / 1_000
}
