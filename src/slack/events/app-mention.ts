import { guarded, type Listener } from '../listener.ts'
import { admit } from '../turn/admit.ts'
import { parseMessageEvent, readPersonMessage } from './message-event.ts'

/** Somebody names the bot in a channel it is in. */
export const appMention: Listener = {
  name: 'app-mention',
  botEvents: ['app_mention'],
  scopes: ['app_mentions:read'],
  register(app, desk) {
    const handle = guarded(desk, 'app-mention', async ({ event, eventId }: { event: unknown; eventId: string }) => {
      const message = readPersonMessage(desk, parseMessageEvent(event), eventId)
      if (message !== undefined) await admit(desk, message.turn)
    })
    app.event('app_mention', ({ event, body }) => handle({ event, eventId: body.event_id }))
  },
}
