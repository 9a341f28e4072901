import { guarded, type Listener } from '../listener.ts'
import { admit } from '../turn/admit.ts'
import { messageKey } from '../turn/incoming.ts'
import { parseMessageEvent, readPersonMessage } from './message-event.ts'

/** A person writes to the bot directly. A message that is deleted before its answer is no longer answered. */
export const directMessage: Listener = {
  name: 'direct-message',
  botEvents: ['message.im'],
  scopes: ['im:history'],
  register(app, desk) {
    const handle = guarded(desk, 'direct-message', async ({ raw, eventId }: { raw: unknown; eventId: string }) => {
      const event = parseMessageEvent(raw)
      if (event.channel_type !== 'im') return
      if (event.deleted_ts !== undefined) desk.work.cancel(messageKey(event.channel, event.deleted_ts))
      const message = readPersonMessage(desk, event, eventId)
      if (message !== undefined) await admit(desk, message.turn)
    })
    app.event('message', ({ event, body }) => handle({ raw: event, eventId: body.event_id }))
  },
}
