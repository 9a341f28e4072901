import type { RenderedMessage } from '../../domain/digest.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
import { ACTION_IDS, renderButton } from './answer-actions.ts'
import { renderSections } from './text-blocks.ts'

const WHAT =
  'I would delete every question that was asked in this channel, by anybody, with its answer, and close what is kept open here. The messages stay, but their quotes can no longer be shown, and they are not corrected any more. This cannot be undone.'

/** Asks whether the questions of a channel shall really be forgotten. */
export function renderForgetting(channel: string): RenderedMessage {
  const button = { ...renderButton(ACTION_IDS.forgetChannel, 'Delete them', channel), style: 'danger' as const }
  return { text: WHAT, blocks: [...renderSections([WHAT]), { type: 'actions', elements: [button] }] }
}

/** What the person is told afterwards. */
export function describeForgotten(answers: number): string {
  if (answers === 0) return 'I kept nothing of this channel.'
  return `Deleted: ${countNouns(answers, 'question')} of this channel, with what I answered.`
}
