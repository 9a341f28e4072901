import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../ports/log.ts'

const MAX_CHARS = 300
/** A parser's message repeats the beginning of what it could not read, and that may be what somebody wrote. */
const QUOTED_BODY = /(Malformed request body)[\s\S]*/

/**
 * The Slack libraries' log lines in our own log. Their debug lines hold whole messages, so those are never taken; the
 * level is told to be `info`, which also keeps them from being put together.
 */
export function bridgeLogger(log: Log): Logger {
  const say =
    (level: 'debug' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      log[level]({ from: 'slack-library', detail: describe(parts) }, 'the Slack library says')
    }
  return {
    debug: () => undefined,
    info: say('debug'),
    warn: say('warn'),
    error: say('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  }
}

function describe(parts: readonly unknown[]): string {
  const words = parts.map((part) => (part instanceof Error ? `${part.name}: ${part.message}` : String(part)))
  return words.join(' ').replace(QUOTED_BODY, '$1').slice(0, MAX_CHARS)
}
