import type { ActionsBlock, Button, ContextActionsBlock } from '@slack/types'
import type { Answer } from '../../domain/answer.ts'

/** What the buttons of Newsdesk are called; listeners are registered under these. */
export const ACTION_IDS = {
  showQuotes: 'newsdesk_show_quotes',
  shareAnswer: 'newsdesk_share_answer',
  keepQuestion: 'newsdesk_keep_question',
  closeQuestion: 'newsdesk_close_question',
  forgetChannel: 'newsdesk_forget_channel',
  feedback: 'newsdesk_feedback',
} as const

/** Where an answer stands: in a thread for everybody, or for one person after a slash command. */
export type AnswerPlacement = 'thread' | 'ephemeral'

/** Buttons below an answer; their values are the answer's id, so that they work after a restart too. */
export function renderAnswerActions(
  answer: Answer,
  placement: AnswerPlacement,
  more: readonly Button[] = [],
): readonly (ActionsBlock | ContextActionsBlock)[] {
  const buttons = [
    ...(answer.claims.length > 0 ? [renderButton(ACTION_IDS.showQuotes, 'Show quotes', answer.id)] : []),
    ...(placement === 'ephemeral' ? [renderButton(ACTION_IDS.shareAnswer, 'Share to channel', answer.id)] : []),
    ...(placement === 'thread' && answer.status === 'not_found'
      ? [renderButton(ACTION_IDS.keepQuestion, 'Keep this question open', answer.id)]
      : []),
    ...more,
  ]
  const actions = buttons.length === 0 ? [] : [{ type: 'actions' as const, elements: buttons }]
  return placement === 'thread' ? [...actions, feedback(answer)] : actions
}

export function renderButton(actionId: string, label: string, value: string): Button {
  return { type: 'button', action_id: actionId, text: { type: 'plain_text', text: label }, value }
}

function feedback({ id }: Answer): ContextActionsBlock {
  const choice = (verdict: 'good' | 'bad', label: string) => ({
    text: { type: 'plain_text' as const, text: label },
    accessibility_label: verdict === 'good' ? 'This answer was good' : 'This answer was bad',
    value: `${verdict}:${id}`,
  })
  const buttons = {
    type: 'feedback_buttons' as const,
    action_id: ACTION_IDS.feedback,
    positive_button: choice('good', 'Good'),
    negative_button: choice('bad', 'Bad'),
  }
  return { type: 'context_actions', elements: [buttons] }
}
