import type { RespondFn } from '@slack/bolt'
import { ACTION_IDS } from '../blocks/answer-actions.ts'
import { guarded, type Listener } from '../listener.ts'

const OUR_IDS = Object.values(ACTION_IDS).join('|')
const ANY_OTHER = new RegExp(`^(?!(?:${OUR_IDS})$)`)

/** A button of an older version: says so instead of leaving a warning sign next to it. */
export const unknownAction: Listener = {
  name: 'unknown-action',
  isInteractive: true,
  scopes: [],
  register(app, desk) {
    const handle = guarded(desk, 'unknown-action', async (respond: RespondFn | undefined) => {
      desk.log.info({}, 'a button that is not known any more was pressed')
      const text = 'This button is from an older version of me and does nothing any more. Please ask again.'
      await respond?.({ response_type: 'ephemeral', replace_original: false, text })
    })
    app.action(ANY_OTHER, async ({ ack, respond }) => {
      await ack()
      await handle(respond)
    })
  },
}
