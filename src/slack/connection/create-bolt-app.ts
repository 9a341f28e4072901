import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt'
import type { Clock } from '../../ports/clock.ts'
import { withDeadline } from '../../ports/with-deadline.ts'

export interface BoltAppOptions extends AppOptions {
  readonly clock: Clock
  /** Slack sends an event again that is not acknowledged within three seconds; this must be well below. */
  readonly ackWithinMs: number
}

/**
 * A Bolt app that acknowledges an event when its listeners have let it in, not before: a process that dies between the
 * two is sent the event again. Commands, clicks and forms are acknowledged by their listeners, as Bolt has it.
 */
export function createBoltApp({ clock, ackWithinMs, ...options }: BoltAppOptions): App {
  return new AckAfterListeners(options, { clock, timeoutMs: ackWithinMs })
}

class AckAfterListeners extends App {
  readonly #limit: { readonly clock: Clock; readonly timeoutMs: number }

  constructor(options: AppOptions, limit: { readonly clock: Clock; readonly timeoutMs: number }) {
    super(options)
    this.#limit = limit
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    if (event.body.type !== 'event_callback') return super.processEvent(event)
    const handled = super.processEvent({ ...event, ack: () => Promise.resolve() })
    // Who is slow to let it in goes on with it; a second delivery would only find it claimed.
    const inTime = await withDeadline(this.#limit, ({ race }) => race(handled)).catch((error: unknown) => error)
    if (!(inTime instanceof Error) || inTime.name === 'TimeoutError') await event.ack()
    await handled
  }
}
