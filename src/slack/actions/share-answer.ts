import type { RespondFn } from '@slack/bolt'
import { NewsdeskError } from '../../domain/errors.ts'
import type { AnswerId } from '../../domain/ids.ts'
import { MINUTE_MS, SECOND_MS } from '../../domain/timestamp.ts'
import { ACTION_IDS } from '../blocks/answer-actions.ts'
import { renderAnswer } from '../blocks/answer-messages.ts'
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts'
import { postOnce } from '../deliver/post-once.ts'
import type { Desk } from '../desk.ts'
import { describeError, sayToPerson } from '../errors/person-sentence.ts'
import { guarded, type Listener } from '../listener.ts'
import { ANSWER_EVENT } from '../turn/answer-event.ts'
import { claimAttempt } from '../turn/claim-attempt.ts'
import { keepPlace } from '../turn/deliver-answer.ts'
import { type ActionUse, parseActionUse } from './action-use.ts'

/** Our clock and Slack's may differ by this much. */
const CLOCK_SKEW_MS = MINUTE_MS

type ShareUse = ActionUse & { readonly respond: RespondFn; readonly signal: AbortSignal }

interface Pressed {
  readonly action: unknown
  readonly body: unknown
  readonly respond: RespondFn
}

/** "Share to channel" below an answer that only one person saw: posts it where the command was used, once. */
export const shareAnswer: Listener = {
  name: 'share-answer',
  isInteractive: true,
  scopes: ['chat:write'],
  register(app, desk) {
    const handle = guarded(desk, 'share-answer', async ({ action, body, respond }: Pressed) => {
      const use = parseActionUse({ action, body })
      const key = `share:${use.value}:${use.channel}`
      // One thread for all clicks on it, so that a double click finds what the first one posted.
      const run = (signal: AbortSignal) => share(desk, { ...use, respond, signal })
      desk.work.submit({ key, person: use.user, thread: key, run })
    })
    app.action(ACTION_IDS.shareAnswer, async ({ ack, action, body, respond }) => {
      await ack()
      await handle({ action, body, respond })
    })
  },
}

async function share(desk: Desk, use: ShareUse): Promise<void> {
  try {
    if (await shareOnce(desk, use)) await tell(use, 'Shared to this channel.', true)
    else await tell(use, 'This answer is being shared at the moment.', false)
  } catch (thrown) {
    const error = NewsdeskError.from(thrown)
    desk.log.error(
      { answer: use.value, channel: use.channel, ...describeError(error) },
      'an answer could not be shared',
    )
    await tell(use, sayToPerson(error), false)
  }
}

/** False while another click is at it, perhaps in another process. */
async function shareOnce(desk: Desk, use: ShareUse): Promise<boolean> {
  const attempt = await claimAttempt(desk, `share:${use.value}:${use.channel}`)
  if (attempt === undefined) return false
  try {
    await post(desk, use)
  } finally {
    await desk.store.events.finish([attempt])
  }
  return true
}

/** Looks for the answer in the channel first: a second click, or one after a crash, posts nothing new. */
async function post(desk: Desk, { value, user, channel, signal }: ShareUse): Promise<void> {
  const record = channel === undefined ? undefined : await desk.store.answers.get(value as AnswerId)
  if (channel === undefined || record === undefined) throw new NewsdeskError('NOT_FOUND', 'the answer to share is gone')
  const { answer } = record
  const oldest = String((Date.parse(answer.answeredAt) - CLOCK_SKEW_MS) / SECOND_MS)
  const common = { channel, eventType: ANSWER_EVENT, oldest, mayBePosted: true, payload: { answer: answer.id }, signal }
  const preface = [`<@${escapeMrkdwn(user)}> asked: *${escapeMrkdwn(answer.question)}*`]
  const posted: string[] = []
  for (const [part, message] of renderAnswer(answer, { placement: 'thread', preface }).entries()) {
    const [root] = posted
    const place = root === undefined ? {} : { threadTs: root }
    const { ts } = await postOnce(desk, { ...common, ...place, message, key: `share:${answer.id}:${channel}#${part}` })
    posted.push(ts)
  }
  const [messageTs, ...moreTs] = posted
  if (messageTs !== undefined) await keepPlace(desk, answer.id, { channel, threadTs: messageTs, messageTs, moreTs })
}

async function tell({ respond }: ShareUse, text: string, isDone: boolean): Promise<void> {
  await respond({ response_type: 'ephemeral', replace_original: isDone, text })
}
