import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt'
import type { Playground } from '../../../src/playground/playground.ts'
import { SILENT } from './silent-logger.ts'

/** A Bolt app that talks to a playground, to be disposed of by the test. */
export interface BoltApp extends AsyncDisposable {
  readonly app: App
}

const CLIENT_OPTIONS = { retryConfig: { retries: 0 } }
const UNHANDLED_TIMEOUT_MS = 200

/** Bolt's own default; shorter ones break the connection on a busy machine. */
const PING_TIMEOUT_MS = 5_000

/** A real Bolt 5 app in Socket Mode, connected. The ping time-out is also the pause before it reconnects. */
export async function startSocketApp(
  playground: Playground,
  register: (app: App) => void,
  { clientPingTimeoutMs = PING_TIMEOUT_MS } = {},
): Promise<BoltApp> {
  const slackApiUrl = playground.apiUrl
  const receiver = new SocketModeReceiver({
    appToken: playground.tokens.appToken,
    logger: SILENT,
    clientPingTimeout: clientPingTimeoutMs,
    installerOptions: { clientOptions: { slackApiUrl, ...CLIENT_OPTIONS } },
  })
  const app = new App({
    token: playground.tokens.botToken,
    receiver,
    clientOptions: { slackApiUrl, ...CLIENT_OPTIONS },
    logger: SILENT,
    convoStore: false,
    deferInitialization: true,
  })
  await app.init()
  register(app)
  await app.start()
  return {
    app,
    async [Symbol.asyncDispose]() {
      const isGone = new Promise<void>((resolve) => receiver.client.once('disconnected', () => resolve()))
      await app.stop()
      await isGone
    },
  }
}

/** A real Bolt 5 app over signed HTTP on a free port; the playground's request URL is set to it. */
export async function startHttpApp(playground: Playground, register: (app: App) => void): Promise<BoltApp> {
  const receiver = new HTTPReceiver({
    signingSecret: playground.tokens.signingSecret,
    logger: SILENT,
    unhandledRequestTimeoutMillis: UNHANDLED_TIMEOUT_MS,
  })
  const app = new App({
    token: playground.tokens.botToken,
    receiver,
    clientOptions: { slackApiUrl: playground.apiUrl, ...CLIENT_OPTIONS },
    logger: SILENT,
    convoStore: false,
    deferInitialization: true,
  })
  await app.init()
  register(app)
  const server = await receiver.start({ port: 0, host: '127.0.0.1' })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the HTTP receiver has no port')
  playground.http.requestUrl = `http://127.0.0.1:${address.port}/slack/events`
  return {
    app,
    async [Symbol.asyncDispose]() {
      playground.http.requestUrl = undefined
      await app.stop()
    },
  }
}
