import { type DestinationStream, pino } from 'pino'
import { PinoPretty as pretty } from 'pino-pretty'
import type { Log } from '../ports/log.ts'

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Where lines go; stderr unless given, so that stdout stays free for results. */
  readonly destination?: DestinationStream
  /** Lines for a person at a terminal instead of JSON. */
  readonly isPretty?: boolean
}

const STDERR = 2
const REMOVED = '[removed]'
/** Fields that must never reach a log, whoever passes them; texts of people and articles are private, tokens secret. */
const PRIVATE_FIELDS = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'apiKey',
  'authorization',
  'text',
  'question',
  'quote',
  'body',
  'blocks',
]
const REDACTED_PATHS = PRIVATE_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])

/** What a token looks like when it hides in a message or a stack: Slack's, OpenAI's, and bearer headers. */
const TOKEN = /\b(xox[a-z]-|xapp-|sk-|Bearer\s+)[\w.-]{6,}/g

/** The log: one JSON line each, ids and timings only, secrets removed by field name and by shape. */
export function createLog(options: LogOptions): Log {
  const destination = options.destination ?? openStderr(options.isPretty === true)
  return pino(
    {
      level: options.level,
      base: null,
      redact: { paths: REDACTED_PATHS, censor: REMOVED },
      serializers: { err: pino.stdSerializers.errWithCause, error: pino.stdSerializers.errWithCause },
      hooks: { streamWrite: (line) => line.replace(TOKEN, `$1${REMOVED}`) },
    },
    destination,
  )
}

function openStderr(isPretty: boolean): DestinationStream {
  return isPretty
    ? pretty({ destination: STDERR, sync: true, ignore: 'pid,hostname', singleLine: true })
    : pino.destination({ dest: STDERR, sync: true })
}
