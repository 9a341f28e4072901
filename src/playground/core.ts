import type { CallRecord } from './api/call-record.ts'
import type { RateLimits } from './api/rate-limits.ts'
import type { DeliveredEvent, SlackEvent } from './delivery/delivery.ts'
import type { Dispatcher } from './delivery/dispatcher.ts'
import type { HttpSender } from './delivery/http-sender.ts'
import type { SocketHub } from './delivery/socket-hub.ts'
import type { Faults } from './faults.ts'
import type { ResponseUrls } from './interact/response-urls.ts'
import type { Triggers } from './interact/triggers.ts'
import type { PlaygroundChannel } from './state/people-and-channels.ts'
import type { Workspace } from './state/workspace.ts'

/** A slash command as the manifest announces it. */
export interface CommandHint {
  /** With the slash. */
  readonly command: string
  readonly description: string
  readonly usageHint?: string
}

/** The parts of a running playground, for the functions that need several of them. */
export interface Core {
  readonly workspace: Workspace
  readonly faults: Faults
  readonly rates: RateLimits
  readonly socket: SocketHub
  readonly http: HttpSender
  readonly dispatcher: Dispatcher
  readonly triggers: Triggers
  readonly responseUrls: ResponseUrls
  /** Web API calls, oldest first. */
  readonly calls: CallRecord[]
  /** Events the app subscribed to, by the names a manifest uses; undefined for all. */
  readonly subscribedEvents: ReadonlySet<string> | undefined
  /** Slash commands of the app; empty: any. */
  readonly commands: readonly CommandHint[]
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string
}

const MESSAGE_SUBSCRIPTION = { public: 'message.channels', private: 'message.groups', im: 'message.im' } as const
export const CHANNEL_TYPE = { public: 'channel', private: 'group', im: 'im' } as const

/** Sends an event if the app subscribed to it. */
export function publishEvent(core: Core, event: SlackEvent, channel?: PlaygroundChannel): DeliveredEvent | undefined {
  const isMessage = event.type === 'message' && channel !== undefined
  const subscription = isMessage ? MESSAGE_SUBSCRIPTION[channel.kind] : event.type
  if (core.subscribedEvents !== undefined && !core.subscribedEvents.has(subscription)) return undefined
  return core.dispatcher.event(event)
}
