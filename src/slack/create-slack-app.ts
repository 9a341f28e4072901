import { type App, type HTTPReceiver, type Logger, SocketModeReceiver } from '@slack/bolt'
import { NewsdeskError } from '../domain/errors.ts'
import { MINUTE_MS } from '../domain/timestamp.ts'
import { readBotIdentity } from './connection/bot-identity.ts'
import { bridgeLogger } from './connection/bridge-logger.ts'
import type { Connection } from './connection/connection.ts'
import { createBoltApp } from './connection/create-bolt-app.ts'
import { createHttpReceiver } from './connection/create-http-receiver.ts'
import { createWebClient, webClientOptions } from './connection/create-web-client.ts'
import { createHttpConnection } from './connection/http-connection.ts'
import { createSocketConnection } from './connection/socket-connection.ts'
import { createAllowance } from './deliver/create-allowance.ts'
import { createSlackCaller } from './deliver/slack-caller.ts'
import type { Desk, DeskParts } from './desk.ts'
import { describeError } from './errors/person-sentence.ts'
import { DEFAULT_SLACK_LIMITS, type SlackLimits } from './limits.ts'
import { LISTENERS } from './listeners.ts'
import { runSlackApp, type SlackApp } from './slack-app.ts'
import { createOwner } from './turn/owner.ts'
import { createWorkQueue } from './turn/work-queue.ts'

/** How events come in: over an outgoing socket, or as signed HTTP requests to `/slack/events`. */
export type SlackConnectionSettings =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | {
      readonly mode: 'http'
      readonly botToken: string
      readonly signingSecret: string
      readonly port: number
      readonly host: string
    }

export interface SlackAppOptions extends Omit<DeskParts, 'limits' | 'timezone'> {
  readonly connection: SlackConnectionSettings
  /** Base address of the Web API; default Slack's. */
  readonly apiUrl?: string
  /** Default UTC. */
  readonly timezone?: string
  readonly limits?: Partial<SlackLimits>
}

/**
 * Builds the Slack app and asks Slack whose token it has; nothing comes in before `start`.
 * Errors: SLACK_REFUSED (the token is no good; `reason` is Slack's code), SLACK_UNAVAILABLE.
 */
export async function createSlackApp(options: SlackAppOptions): Promise<SlackApp> {
  const limits = { ...DEFAULT_SLACK_LIMITS, ...options.limits }
  const logger = bridgeLogger(options.log)
  const desk = await createDesk(options, { limits, logger })
  const { app, connection } = connect(options, { desk, logger })
  app.error(async ({ error }: { error: Error }) => {
    desk.log.error(describeError(NewsdeskError.from(error)), 'Bolt could not handle what came in')
  })
  for (const listener of LISTENERS) listener.register(app, desk)
  await app.init()
  return runSlackApp(desk, connection)
}

interface Built {
  readonly limits: SlackLimits
  readonly logger: Logger
}

async function createDesk(options: SlackAppOptions, { limits, logger }: Built): Promise<Desk> {
  const { clock, log, apiUrl, connection, timezone = 'UTC' } = options
  const settings = { logger, callTimeoutMs: limits.callTimeoutMs, ...(apiUrl !== undefined && { apiUrl }) }
  const client = createWebClient(connection.botToken, settings)
  const caller = createSlackCaller({ clock, log, limits })
  const identity = await readBotIdentity(client, caller, new AbortController().signal)
  const onDefect = (error: unknown) => log.error(describeError(NewsdeskError.from(error)), 'a job failed')
  return {
    ...options,
    timezone,
    limits,
    client,
    caller,
    identity,
    work: createWorkQueue(limits, onDefect),
    liveCalls: createAllowance(clock, { calls: limits.liveCallsPerMinute, perMs: MINUTE_MS }),
    owner: createOwner(),
  }
}

/** The Bolt app on its receiver. The bot's identity is known already, so that no event waits for auth.test. */
function connect(
  { connection: settings, apiUrl, clock, log }: SlackAppOptions,
  { desk, logger }: { desk: Desk; logger: Logger },
): { app: App; connection: Connection } {
  const clientOptions = () =>
    webClientOptions({ logger, callTimeoutMs: desk.limits.callTimeoutMs, ...(apiUrl !== undefined && { apiUrl }) })
  const { botId, botUserId, teamId } = desk.identity
  const boltApp = (receiver: SocketModeReceiver | HTTPReceiver) =>
    createBoltApp({
      clock,
      ackWithinMs: desk.limits.ackWithinMs,
      receiver,
      logger,
      clientOptions: clientOptions(),
      authorize: async () => ({ botToken: settings.botToken, botId, botUserId, teamId }),
      convoStore: false,
      extendedErrorHandler: true,
      deferInitialization: true,
    })
  if (settings.mode === 'http') {
    const receiver = createHttpReceiver({ signingSecret: settings.signingSecret, logger, clock, log })
    return {
      app: boltApp(receiver),
      connection: createHttpConnection({ receiver, host: settings.host, port: settings.port }),
    }
  }
  const receiver = new SocketModeReceiver({
    appToken: settings.appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions() },
  })
  return { app: boltApp(receiver), connection: createSocketConnection({ receiver, clock, log, limits: desk.limits }) }
}
