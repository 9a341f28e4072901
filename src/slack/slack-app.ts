import type { BotIdentity } from './connection/bot-identity.ts'
import type { Connection, ConnectionState } from './connection/connection.ts'
import type { Desk } from './desk.ts'
import { missingScopes } from './missing-scopes.ts'
import { resumeUnfinished } from './turn/resume-unfinished.ts'
import { ShutdownError } from './turn/shutdown-error.ts'
import { waitAtMost } from './turn/wait-at-most.ts'

/** The bot in Slack. Disposing it is `stop`. */
export interface SlackApp extends AsyncDisposable {
  readonly identity: BotIdentity
  readonly state: ConnectionState
  /** Events can come in now. */
  readonly ready: boolean
  /** Where Slack posts events to; undefined in Socket Mode and before the start. */
  readonly url: string | undefined
  /** Rejects when the bot can't go on, such as after its token was revoked. Never resolves. */
  readonly failed: Promise<never>
  /** Connects, then goes on with what an earlier process left unfinished. Errors: SLACK_REFUSED, SLACK_UNAVAILABLE. */
  start(): Promise<void>
  /** Takes nothing new, finishes what is under way (up to a deadline; the rest is left to the next start). Never rejects. */
  stop(): Promise<void>
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
}

/** The life of the app around its connection. */
export function runSlackApp(desk: Desk, connection: Connection): SlackApp {
  const stopping = new AbortController()
  let stopped: Promise<void> | undefined

  async function start(): Promise<void> {
    const missing = missingScopes(desk.identity.scopes)
    if (missing.length > 0) desk.log.warn({ missing }, 'the bot token lacks scopes: add them and install the app again')
    await connection.start()
    desk.log.info({ team: desk.identity.teamId, bot: desk.identity.botUserId }, 'connected to Slack')
    void desk.work.track(resumeUnfinished(desk, { atStart: true }))
    void sweep(desk, stopping.signal)
  }

  async function stop(): Promise<void> {
    stopping.abort()
    await connection.stop()
    await drain(desk)
  }

  const stopOnce = () => {
    stopped ??= stop()
    return stopped
  }
  return {
    identity: desk.identity,
    failed: connection.failed,
    get state() {
      return connection.state
    },
    get ready() {
      return connection.state === 'ready'
    },
    get url() {
      return connection.url
    },
    start,
    stop: stopOnce,
    idle: () => desk.work.idle(),
    [Symbol.asyncDispose]: stopOnce,
  }
}

/** Now and then goes on with what failed for want of Slack, and with what other processes left when they died. */
async function sweep(desk: Desk, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await desk.clock.sleep(desk.limits.sweepMs, signal)
    } catch {
      return
    }
    await desk.work.track(resumeUnfinished(desk, { atStart: false }))
  }
}

async function drain({ work, clock, limits, log }: Desk): Promise<void> {
  if ((await waitAtMost(clock, limits.drainMs, work.idle())) === 'done') return
  log.warn({ drainMs: limits.drainMs }, 'not everything could be finished in time: it is left to the next start')
  work.abort(new ShutdownError('the app stops'))
  await work.idle()
}
