import type { Answer } from '../../domain/answer.ts'
import type { RenderedMessage } from '../../domain/digest.ts'
import type { AnswerId, ChannelId } from '../../domain/ids.ts'
import { renderAnswer } from '../blocks/answer-messages.ts'
import { type FoundMessage, findByKey, isLive } from '../deliver/find-by-key.ts'
import { postOnce } from '../deliver/post-once.ts'
import type { Desk } from '../desk.ts'
import { ANSWER_EVENT } from './answer-event.ts'
import type { Incoming } from './incoming.ts'

export interface Delivery {
  readonly signal: AbortSignal
  /** True when an earlier process may have posted (part of) it. */
  readonly mayBePosted: boolean
  /** A message of ours that the (first part of the) reply takes the place of. */
  readonly replaces?: string
}

/** Posts an answer into the thread of its question, in parts where it is long, each at most once. */
export async function deliverAnswer(desk: Desk, turn: Incoming, answer: Answer, delivery: Delivery): Promise<void> {
  const messages = renderAnswer(answer, { placement: 'thread' })
  const { channel, threadTs } = turn
  const [messageTs, ...moreTs] = await postParts(desk, turn, { messages, answerId: answer.id, delivery })
  if (messageTs !== undefined) await keepPlace(desk, answer.id, { channel, threadTs, messageTs, moreTs })
}

/** Posts a notice in place of an answer, at most once. */
export async function deliverNotice(
  desk: Desk,
  turn: Incoming,
  message: RenderedMessage,
  delivery: Delivery,
): Promise<void> {
  await postParts(desk, turn, { messages: [message], delivery })
}

interface Parts {
  readonly messages: readonly RenderedMessage[]
  readonly answerId?: AnswerId
  readonly delivery: Delivery
}

async function postParts(
  desk: Desk,
  turn: Incoming,
  { messages, answerId, delivery }: Parts,
): Promise<readonly string[]> {
  const { channel, threadTs, ts: oldest, keys } = turn
  const posted: string[] = []
  for (const [part, message] of messages.entries()) {
    const payload = { part, parts: messages.length, ...(answerId !== undefined && { answer: answerId }) }
    const place = { channel, threadTs, oldest, key: partKey(keys[0], part), eventType: ANSWER_EVENT, payload }
    const { replaces, ...rest } = delivery
    const first = part === 0 && replaces !== undefined ? { replaces } : {}
    posted.push((await postOnce(desk, { ...place, message, ...rest, ...first })).ts)
  }
  return posted
}

function partKey(key: string, part: number): string {
  return part === 0 ? key : `${key}#${part}`
}

/**
 * Finishes what an earlier process began to post: nothing when nothing was, or only claims while they were written;
 * the missing parts when the answer had several. True when the turn needs no new answer.
 */
export async function resumeDelivery(desk: Desk, turn: Incoming, delivery: Delivery): Promise<boolean> {
  const { channel, threadTs, ts: oldest, keys } = turn
  const query = { channel, threadTs, oldest, key: keys[0], eventType: ANSWER_EVENT, signal: delivery.signal }
  const first = await findByKey(desk.client, desk.caller, query)
  if (first === undefined || isLive(first)) return false
  const record =
    typeof first.payload.answer === 'string'
      ? await desk.store.answers.get(first.payload.answer as AnswerId)
      : undefined
  if (record !== undefined && isInParts(first)) await deliverAnswer(desk, turn, record.answer, delivery)
  else if (record !== undefined) await keepPlace(desk, record.answer.id, { channel, threadTs, messageTs: first.ts })
  return true
}

function isInParts({ payload }: FoundMessage): boolean {
  return typeof payload.parts === 'number' && payload.parts > 1
}

/**
 * Remembers where an answer stands, so that a follow-up in its thread is known for one. What was posted stays posted
 * whatever becomes of this.
 */
export async function keepPlace(
  { store, log }: Desk,
  answer: AnswerId,
  { moreTs = [], ...place }: { channel: string; threadTs: string; messageTs: string; moreTs?: readonly string[] },
): Promise<void> {
  try {
    const channel = place.channel as ChannelId
    await store.answers.place(answer, { ...place, channel, ...(moreTs.length > 0 && { moreTs }) })
  } catch (error) {
    log.error({ err: error, answer, channel: place.channel }, 'an answer was posted but not remembered')
  }
}
