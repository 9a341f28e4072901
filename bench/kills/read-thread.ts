import type { Playground } from '../../src/playground/playground.ts'
import type { PresentedMessage } from '../../src/playground/state/present-message.ts'
import type { AskedQuestion } from './ledger.ts'

/** The names under which the bot's messages carry their keys. */
export const EVENTS = { answer: 'newsdesk_answer', digest: 'newsdesk_digest', reply: 'newsdesk_reply' } as const

export type EventName = (typeof EVENTS)[keyof typeof EVENTS]

export function isOf(message: PresentedMessage, event: EventName): boolean {
  return message.bot_id !== undefined && message.metadata?.event_type === event
}

/** The bot's messages of one kind in a question's thread. */
export function repliesTo(
  playground: Pick<Playground, 'thread'>,
  { channel, ts }: AskedQuestion,
  event: EventName,
): readonly PresentedMessage[] {
  return playground.thread(channel, ts).filter((message) => isOf(message, event))
}

/** A whole answer names its record, is not live, and has all its parts, if it has several. */
export function isWhole(replies: readonly PresentedMessage[]): boolean {
  const [first] = replies
  const parts = Number(first?.metadata?.event_payload.parts ?? 1)
  return replies.length >= parts && replies.every(isFinished)
}

export function isFinished({ metadata, blocks }: PresentedMessage): boolean {
  const { answer, state } = metadata?.event_payload ?? {}
  return answer !== undefined && state === undefined && !JSON.stringify(blocks).includes('Still writing')
}
