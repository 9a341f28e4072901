import type { RespondFn } from '@slack/bolt'
import type { StandingQuestionId } from '../../domain/ids.ts'
import { ACTION_IDS } from '../blocks/answer-actions.ts'
import type { Desk } from '../desk.ts'
import { guarded, type Listener } from '../listener.ts'
import { parseActionUse } from './action-use.ts'

interface Pressed {
  readonly action: unknown
  readonly body: unknown
  readonly respond: RespondFn
}

/** "Close this question", below an answer to it or in the list of `/brief questions`: it is not answered any more. */
export const closeQuestion: Listener = {
  name: 'close-question',
  isInteractive: true,
  scopes: [],
  register(app, desk) {
    const handle = guarded(desk, 'close-question', (pressed: Pressed) => close(desk, pressed))
    app.action(ACTION_IDS.closeQuestion, async ({ ack, action, body, respond }) => {
      await ack()
      await handle({ action, body, respond })
    })
  },
}

/** Only from the channel that the question stands in. */
async function close({ standing, store, log }: Desk, { action, body, respond }: Pressed): Promise<void> {
  const { value, channel } = parseActionUse({ action, body })
  const id = value as StandingQuestionId
  const question = await store.standing.get(id)
  const isClosed = question !== undefined && question.channel === channel && (await standing.close(id))
  if (isClosed) log.info({ standingId: id, channel }, 'a standing question was closed')
  const text = isClosed ? 'The question is closed: I will not come back to it.' : 'This question is not open any more.'
  await respond({ response_type: 'ephemeral', replace_original: false, text })
}
