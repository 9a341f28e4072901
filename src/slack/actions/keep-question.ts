import type { RespondFn } from '@slack/bolt'
import type { AnswerId, ChannelId } from '../../domain/ids.ts'
import { ACTION_IDS } from '../blocks/answer-actions.ts'
import { describeKeeping } from '../blocks/standing-notices.ts'
import type { Desk } from '../desk.ts'
import { guarded, type Listener } from '../listener.ts'
import { hashPerson } from '../turn/hash-person.ts'
import { type ActionUse, parseActionUse } from './action-use.ts'

const GONE = 'I do not keep this answer any more. Please ask again.'

interface Pressed {
  readonly action: unknown
  readonly body: unknown
  readonly respond: RespondFn
}

/** "Keep this question open" below an answer that was not found; however often it is pressed, the question is kept once. */
export const keepQuestion: Listener = {
  name: 'keep-question',
  isInteractive: true,
  scopes: [],
  register(app, desk) {
    const handle = guarded(desk, 'keep-question', (pressed: Pressed) => keep(desk, pressed))
    app.action(ACTION_IDS.keepQuestion, async ({ ack, action, body, respond }) => {
      await ack()
      await handle({ action, body, respond })
    })
  },
}

async function keep(desk: Desk, { action, body, respond }: Pressed): Promise<void> {
  const text = await describeAttempt(desk, parseActionUse({ action, body }))
  await respond({ response_type: 'ephemeral', replace_original: false, text })
}

/** The thread is the one that the button stands in, also when the answer's record does not know of it yet. */
async function describeAttempt(
  { store, standing, identity }: Desk,
  { value, user, channel, threadTs }: ActionUse,
): Promise<string> {
  const record = await store.answers.get(value as AnswerId)
  if (record === undefined || channel === undefined || threadTs === undefined) return GONE
  const place = { channel: channel as ChannelId, threadTs }
  return describeKeeping(await standing.keepOpen({ answer: record.answer, place, person: hashPerson(identity, user) }))
}
