import type { RespondFn } from '@slack/bolt'
import { NewsdeskError } from '../../domain/errors.ts'
import type { ChannelId } from '../../domain/ids.ts'
import { ACTION_IDS } from '../blocks/answer-actions.ts'
import { describeForgotten } from '../blocks/forget-notices.ts'
import type { Desk } from '../desk.ts'
import { describeError, sayToPerson } from '../errors/person-sentence.ts'
import { guarded, type Listener } from '../listener.ts'
import { parseActionUse } from './action-use.ts'

interface Pressed {
  readonly action: unknown
  readonly body: unknown
  readonly respond: RespondFn
}

/** "Delete them" below what `/brief forget` says: the questions of the channel and their answers are deleted. */
export const forgetChannel: Listener = {
  name: 'forget-channel',
  isInteractive: true,
  scopes: [],
  register(app, desk) {
    const handle = guarded(desk, 'forget-channel', (pressed: Pressed) => forget(desk, pressed))
    app.action(ACTION_IDS.forgetChannel, async ({ ack, action, body, respond }) => {
      await ack()
      await handle({ action, body, respond })
    })
  },
}

async function forget(desk: Desk, { action, body, respond }: Pressed): Promise<void> {
  const { value, channel } = parseActionUse({ action, body })
  // The button was shown to one person in this channel; from elsewhere it means nothing.
  if (channel === undefined || value !== channel) return
  try {
    const answers = await desk.store.answers.forget(channel as ChannelId)
    desk.log.info({ channel, answers }, 'the questions of a channel were forgotten')
    await respond({ response_type: 'ephemeral', replace_original: true, text: describeForgotten(answers) })
  } catch (thrown) {
    const error = NewsdeskError.from(thrown)
    desk.log.error({ channel, ...describeError(error) }, 'the questions of a channel could not be forgotten')
    await respond({ response_type: 'ephemeral', replace_original: false, text: sayToPerson(error) })
  }
}
