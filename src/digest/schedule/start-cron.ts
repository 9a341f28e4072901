import { type Logger, schedule } from 'node-cron'
import type { Log } from '../../ports/log.ts'

/** Every minute: subscriptions have minutes, and each tick asks which of them are due. */
const EVERY_MINUTE = '* * * * *'

/** Calls `tick` every minute, never twice at a time. Returns what ends it. */
export function startCron(tick: () => Promise<void>, log: Log): { stop(): Promise<void> } {
  const task = schedule(EVERY_MINUTE, tick, {
    name: 'newsdesk-digest',
    timezone: 'UTC',
    noOverlap: true,
    // A minute that was missed is made up for by the next tick.
    suppressMissedWarning: true,
    logger: bridgeLogger(log),
  })
  return { stop: async () => await task.destroy() }
}

function bridgeLogger(log: Log): Logger {
  return {
    info: (message) => log.debug({}, message),
    warn: (message) => log.warn({}, message),
    error: (message, error) => log.error({ err: error ?? message }, 'the digest schedule failed'),
    debug: (message) => log.debug({}, String(message)),
  }
}
