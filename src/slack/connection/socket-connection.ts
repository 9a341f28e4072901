import type { SocketModeReceiver } from '@slack/bolt'
import { NewsdeskError } from '../../domain/errors.ts'
import { SECOND_MS } from '../../domain/timestamp.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { describeError } from '../errors/person-sentence.ts'
import { remedyForConnection } from '../errors/refusal-remedies.ts'
import { readSlackFailure } from '../errors/slack-failure.ts'
import type { SlackLimits } from '../limits.ts'
import { waitAtMost } from '../turn/wait-at-most.ts'
import type { Connection, ConnectionState } from './connection.ts'

export interface SocketConnectionOptions {
  readonly receiver: SocketModeReceiver
  readonly clock: Clock
  readonly log: Log
  readonly limits: Pick<SlackLimits, 'connectMs' | 'reconnectDelaysMs'>
}

const OPEN = 'apps.connections.open'
const SETTLE_MS = 2 * SECOND_MS

/**
 * Holds one Socket Mode connection open. The library's own reconnecting is off: it waits five seconds after each polite
 * goodbye of Slack's, and ends the process by an unhandled rejection when the token is no good any more.
 */
export function createSocketConnection({ receiver, clock, log, limits }: SocketConnectionOptions): Connection {
  const { client } = receiver
  const stopping = new AbortController()
  const failure = Promise.withResolvers<never>()
  // Nobody has to listen: `state` says it too.
  failure.promise.catch(() => undefined)
  let state: ConnectionState = 'stopped'
  let opening: Promise<unknown> = Promise.resolve()

  async function connect(): Promise<void> {
    const lost = Promise.withResolvers<void>()
    await openWithin(() => {
      const started = client.start()
      opening = Promise.allSettled([started])
      return started
    })
    client.once('disconnected', () => lost.resolve())
    state = 'ready'
    void lost.promise.then(reconnect)
  }

  /** `start` waits for Slack's hello, for ever if it must. */
  async function openWithin(open: () => Promise<unknown>): Promise<void> {
    const timer = new AbortController()
    const late = clock.sleep(limits.connectMs, AbortSignal.any([timer.signal, stopping.signal])).then(
      () => {
        void client.disconnect()
        throw new Error(`Slack did not say hello within ${limits.connectMs} ms`)
      },
      () => new Promise<never>(() => undefined),
    )
    try {
      await Promise.race([open(), late])
    } finally {
      timer.abort()
    }
  }

  async function reconnect(): Promise<void> {
    for (let attempt = 0; !stopping.signal.aborted; attempt += 1) {
      state = 'reconnecting'
      try {
        await clock.sleep(delayBefore(attempt, limits.reconnectDelaysMs), stopping.signal)
        return await connect()
      } catch (thrown) {
        if (stopping.signal.aborted) return
        const error = connectionError(thrown)
        log.warn({ attempt, ...describeError(error) }, 'the connection to Slack is lost')
        if (error.code !== 'SLACK_REFUSED') continue
        state = 'failed'
        return failure.reject(error)
      }
    }
  }

  async function disconnect(): Promise<void> {
    stopping.abort()
    // Closed while it opens, the library's socket forgets to clear a timer that keeps the process up for 30 s.
    await waitAtMost(clock, SETTLE_MS, opening)
    await waitAtMost(clock, limits.connectMs, client.disconnect())
  }

  return {
    failed: failure.promise,
    url: undefined,
    get state() {
      return state
    },
    async start() {
      state = 'connecting'
      try {
        await connect()
      } catch (thrown) {
        await disconnect()
        state = 'failed'
        throw connectionError(thrown)
      }
    },
    async stop() {
      await disconnect()
      if (state !== 'failed') state = 'stopped'
    },
  }
}

function delayBefore(attempt: number, delaysMs: readonly number[]): number {
  const delayMs = delaysMs[Math.min(attempt, delaysMs.length - 1)] ?? 0
  // Many bots lose Slack at the same time; they should not all come back at the same time.
  return delayMs * (1 + Math.random() / 2)
}

function connectionError(thrown: unknown): NewsdeskError {
  const { error } = readSlackFailure(OPEN, thrown)
  if (error.code !== 'SLACK_REFUSED' || error.reason === undefined) return error
  const remedy = remedyForConnection(error.reason)
  return new NewsdeskError('SLACK_REFUSED', error.message, {
    cause: thrown,
    reason: error.reason,
    ...(remedy && { remedy }),
  })
}
