import type { App } from '@slack/bolt'
import { NewsdeskError } from '../domain/errors.ts'
import type { Desk } from './desk.ts'
import { describeError } from './errors/person-sentence.ts'

/** One listener, with what the app's manifest must grant for it. */
export interface Listener {
  readonly name: string
  /** Names under `settings.event_subscriptions.bot_events`. */
  readonly botEvents?: readonly string[]
  /** Names under `features.slash_commands`. */
  readonly commands?: readonly string[]
  /** Needs `settings.interactivity`. */
  readonly isInteractive?: true
  /** Bot scopes Slack asks for before it sends these events. */
  readonly scopes: readonly string[]
  register(app: App, desk: Desk): void
}

/** A handler whose work is waited for at shutdown and whose errors end in the log, as code and ids. */
export function guarded<Args>(
  desk: Desk,
  name: string,
  handler: (args: Args) => Promise<void>,
): (args: Args) => Promise<void> {
  async function run(args: Args): Promise<void> {
    try {
      await handler(args)
    } catch (thrown) {
      desk.log.error({ listener: name, ...describeError(NewsdeskError.from(thrown)) }, 'a listener failed')
    }
  }
  return (args) => desk.work.track(run(args))
}
