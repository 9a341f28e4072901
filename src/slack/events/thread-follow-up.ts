import type { ChannelId } from '../../domain/ids.ts'
import type { Desk } from '../desk.ts'
import { guarded, type Listener } from '../listener.ts'
import { admit } from '../turn/admit.ts'
import { messageKey } from '../turn/incoming.ts'
import { isCourtesy, isWordless } from '../turn/is-courtesy.ts'
import { wasPosted } from '../turn/was-posted.ts'
import { type PersonMessage, parseMessageEvent, readPersonMessage } from './message-event.ts'

/**
 * A reply, without a mention, in a channel's thread where the bot has answered. Mentions come as events of their own,
 * and what is said to somebody else is not ours to answer.
 */
export const threadFollowUp: Listener = {
  name: 'thread-follow-up',
  botEvents: ['message.channels', 'message.groups'],
  scopes: ['channels:history', 'groups:history'],
  register(app, desk) {
    const handle = guarded(desk, 'thread-follow-up', async ({ raw, eventId }: { raw: unknown; eventId: string }) => {
      const event = parseMessageEvent(raw)
      if (event.channel_type === 'im') return
      if (event.deleted_ts !== undefined) desk.work.cancel(messageKey(event.channel, event.deleted_ts))
      const message = readPersonMessage(desk, event, eventId)
      if (message !== undefined && (await isFollowUp(desk, message))) await admit(desk, message.turn)
    })
    app.event('message', ({ event, body }) => handle({ raw: event, eventId: body.event_id }))
  },
}

async function isFollowUp(desk: Desk, { event, typed }: PersonMessage): Promise<boolean> {
  if (event.thread_ts === undefined || event.thread_ts === event.ts) return false
  if (typed.mentionsBot || typed.mentionsOthers) return false
  if (isWordless(typed.text) || isCourtesy(typed.text)) return false
  const records = await desk.store.answers.inThread(event.channel as ChannelId, event.thread_ts)
  const turns = records.filter(wasPosted).length
  if (turns < desk.limits.maxThreadTurns) return turns > 0
  desk.log.info({ channel: event.channel, ts: event.ts, turns }, 'a long thread is only answered when mentioned')
  return false
}
