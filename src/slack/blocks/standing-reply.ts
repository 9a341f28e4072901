import type { RenderedMessage } from '../../domain/digest.ts'
import type { StandingReply } from '../../ports/messenger.ts'
import { ACTION_IDS, renderButton } from './answer-actions.ts'
import { renderAnswer } from './answer-messages.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { formatDate } from './format-date.ts'

/** The answer to a question that was kept open, with why it comes now and how to end it. Pure. */
export function renderStandingReply({ answer, question, isLast }: StandingReply): readonly RenderedMessage[] {
  const asked = `*${escapeMrkdwn(question.question)}*`
  const why =
    question.answers === 0
      ? `:bell: New articles answer the question that is open since ${formatDate(question.openedAt)}: ${asked}`
      : `:bell: There is new evidence on ${asked}`
  const ending = isLast
    ? 'The question is closed with this: ask again to go on.'
    : `The question stays open until ${formatDate(question.expiresAt)}, in case the evidence changes.`
  const buttons = isLast ? [] : [renderButton(ACTION_IDS.closeQuestion, 'Close this question', question.id)]
  return renderAnswer(answer, { placement: 'thread', preface: [why], notes: [ending], buttons })
}
