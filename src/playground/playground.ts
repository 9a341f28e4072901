import type { CallRecord } from './api/call-record.ts'
import type { CommandHint } from './core.ts'
import type {
  AckRecord,
  DeliveredEvent,
  Delivery,
  DeliveryOutcome,
  FailureReason,
  SlackEvent,
} from './delivery/delivery.ts'
import type { RedeliveryPolicy } from './delivery/dispatcher.ts'
import type { DisconnectReason } from './delivery/socket-hub.ts'
import type { Faults } from './faults.ts'
import type { ActionResult, ActionUse } from './interact/click-action.ts'
import type { PostedByUser, UserPost } from './interact/post-as-user.ts'
import type { SlashCommandResult, SlashCommandUse } from './interact/slash-command.ts'
import type { ViewSubmission, ViewSubmissionResult } from './interact/submit-view.ts'
import type { UserDeed } from './interact/user-deeds.ts'
import type { PlaygroundLimits } from './limits.ts'
import type { Identity, PlaygroundTokens } from './state/identity.ts'
import type { ChannelSeed, PlaygroundChannel, PlaygroundUser, UserSeed } from './state/people-and-channels.ts'
import type { PresentedMessage } from './state/present-message.ts'
import type { EphemeralMessage } from './state/slack-message.ts'
import type { AssistantThread, ViewRecord } from './state/surfaces.ts'
import type { WaitOptions } from './state/wait-for.ts'

export interface PlaygroundOptions {
  /** On 127.0.0.1; default 0, any free one. */
  readonly port?: number
  /** The clock for timestamps, trigger ids, response_urls, streams and statuses; default the real one. */
  readonly now?: () => Date
  readonly tokens?: Partial<PlaygroundTokens>
  readonly identity?: Partial<Identity>
  /** Default: three people. The bot is always there. */
  readonly users?: readonly UserSeed[]
  /** Default: two joined channels, a private one and one the bot is not in. */
  readonly channels?: readonly ChannelSeed[]
  readonly limits?: Partial<PlaygroundLimits>
  /** Bot scopes; others are `missing_scope`. Default: all but `chat:write.public`. */
  readonly scopes?: readonly string[]
  /** Bot events the app subscribed to, as in a manifest (`message.channels`, `app_mention`); default all. */
  readonly events?: readonly string[]
  /** Block types to refuse, as an older client does. */
  readonly unsupportedBlocks?: readonly string[]
  /** Slash commands of the app, which the page suggests; any other is no valid command. Default: whatever is typed goes to the app. */
  readonly commands?: readonly CommandHint[]
  /** Where signed HTTP requests go while no socket is open. */
  readonly requestUrl?: string
  /** Default `socket-only`. */
  readonly redelivery?: RedeliveryPolicy
  /** A JSON file that keeps people's conversations from one run to the next; default: nothing is kept. */
  readonly stateFile?: string
}

/** A running playground: where it is, what happened in it, and the hands of the people in it. */
export interface Playground extends AsyncDisposable {
  /** The page to open in a browser, without a slash at the end. */
  readonly url: string
  /** For `slackApiUrl`; ends with `/api/`. */
  readonly apiUrl: string
  readonly tokens: PlaygroundTokens
  readonly identity: Identity
  readonly users: readonly PlaygroundUser[]
  readonly channels: readonly PlaygroundChannel[]

  /** Web API calls, oldest first. Tokens are left out. */
  readonly calls: readonly CallRecord[]
  /** Calls of one method. */
  callsTo(method: string): readonly CallRecord[]
  readonly acks: readonly AckRecord[]
  /** Events sent to the app, oldest first. */
  readonly deliveries: readonly Delivery[]
  readonly connectionCount: number

  /** All messages of a channel (id, name or a person's direct message by `dm:handle`), replies among them, oldest first. */
  messages(channel: string): readonly PresentedMessage[]
  /** A parent and its replies, oldest first. */
  thread(channel: string, ts: string): readonly PresentedMessage[]
  readonly ephemerals: readonly EphemeralMessage[]
  /** Open modals, each person's stack bottom first, then published Home tabs. */
  readonly views: readonly ViewRecord[]
  modals(user: string): readonly ViewRecord[]
  home(user: string): ViewRecord | undefined
  /** Threads with a status line that has not run out. */
  readonly statuses: readonly AssistantThread[]
  /** Titles, suggested prompts and session states that were set. */
  readonly threads: readonly AssistantThread[]

  /** Resolves with the first truthy value of `probe`, asked again after every change; rejects when the time is up. */
  waitFor<T>(probe: () => T, options?: WaitOptions): Promise<NonNullable<T>>
  /** Resolves when nothing is on its way to the app any more (every delivery was acknowledged or given up). */
  settled(): Promise<void>

  postAsUser(post: UserPost): PostedByUser
  slash(use: SlashCommandUse): Promise<SlashCommandResult>
  clickAction(use: ActionUse): Promise<ActionResult>
  submitView(submission: ViewSubmission): Promise<ViewSubmissionResult>
  closeView(closing: { user: string; viewId?: string }): Promise<DeliveryOutcome | undefined>
  openHome(user: string, tab?: 'home' | 'messages'): DeliveredEvent | undefined
  react(deed: UserDeed & { name: string; isRemoved?: boolean }): DeliveredEvent | undefined
  edit(deed: UserDeed & { text: string }): readonly DeliveredEvent[]
  delete(deed: UserDeed): readonly DeliveredEvent[]
  stopStream(deed: UserDeed): DeliveredEvent | undefined
  shortcut(use: { user: string; callbackId: string; channel?: string; ts?: string }): Promise<DeliveryOutcome>
  /** Changes a channel from outside: invites or removes the bot, archives. */
  changeChannel(channel: string, change: { isMember?: boolean; isArchived?: boolean; topic?: string }): void
  /** Sends any other event. */
  sendEvent(event: SlackEvent): DeliveredEvent
  /** Sends an event again with the same id, `retry_attempt` and `retry_reason`. Rejects for an unknown id. */
  redeliver(eventId: string, reason?: FailureReason): Promise<DeliveryOutcome>
  /** Sends every event again that was not acknowledged: what Slack's clock would do after a while. */
  deliverRetries(): Promise<readonly DeliveryOutcome[]>

  readonly faults: Faults
  /** Socket Mode from the server's side. */
  readonly socket: {
    /** Says goodbye on every connection; the client is expected to come back. */
    disconnect(reason?: DisconnectReason): void
    /** Cuts every connection without a word. */
    cut(): void
    /** Lets every acknowledgement that is still owed time out now. */
    expireAcks(): void
  }
  /** HTTP mode. */
  readonly http: {
    requestUrl: string | undefined
    /** Seconds by which the signature's clock is off. */
    clockSkewSeconds: number
    /** The `url_verification` handshake. */
    verifyRequestUrl(): Promise<boolean>
  }
}
