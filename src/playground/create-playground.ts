import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRateLimits } from './api/rate-limits.ts'
import type { Core } from './core.ts'
import { createDriver } from './create-driver.ts'
import { DEFAULT_SCOPES } from './default-scopes.ts'
import { createDispatcher } from './delivery/dispatcher.ts'
import { createHttpSender } from './delivery/http-sender.ts'
import { createSocketHub } from './delivery/socket-hub.ts'
import { createFaults } from './faults.ts'
import { serveRequests } from './http/serve-requests.ts'
import { createResponseUrls } from './interact/response-urls.ts'
import { createTriggers } from './interact/triggers.ts'
import { PLAYGROUND_LIMITS } from './limits.ts'
import type { Playground, PlaygroundOptions } from './playground.ts'
import { DEFAULT_IDENTITY, DEFAULT_TOKENS } from './state/identity.ts'
import { DEFAULT_CHANNELS, DEFAULT_USERS } from './state/people-and-channels.ts'
import { openStateFile } from './state/state-file.ts'
import { createWorkspace, type Workspace } from './state/workspace.ts'

const LOOPBACK = '127.0.0.1'

/**
 * Starts a local Slack on 127.0.0.1: Web API, Socket Mode, signed HTTP delivery, response_urls, and a page to use it.
 *
 * An app connects with `slackApiUrl: playground.apiUrl` and the tokens in `playground.tokens`; over HTTP it needs
 * `playground.http.requestUrl` set to its own address instead of an app token. Tests play the people:
 *
 * ```ts
 * await using playground = await createPlayground()
 * const { ts } = playground.postAsUser({ user: 'mara', channel: 'newsroom', text: '@newsdesk what happened?' })
 * await playground.waitFor(() => playground.thread('newsroom', ts).length > 1)
 * ```
 *
 * Nothing here sleeps: acknowledgements are waited for three seconds of real time at most (`limits.ackTimeoutMs`), every
 * other lifetime goes by the injected clock. Faults (`playground.faults.add`) break single calls or deliveries.
 * Rejects with the system's error when the port is taken.
 */
export async function createPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const workspace = buildWorkspace(options)
  const stateFile = options.stateFile === undefined ? undefined : await openStateFile(options.stateFile, workspace)
  const server = createServer()
  const core = buildCore(options, workspace, () => addressOf(server))
  serveRequests(core, server)
  await listen(server, options.port ?? 0)
  return createDriver(core, async () => {
    core.dispatcher.close()
    await core.socket.close()
    await stopServer(server)
    await stateFile?.close()
  })
}

function buildWorkspace(options: PlaygroundOptions): Workspace {
  return createWorkspace({
    identity: { ...DEFAULT_IDENTITY, ...options.identity },
    tokens: { ...DEFAULT_TOKENS, ...options.tokens },
    limits: { ...PLAYGROUND_LIMITS, ...options.limits },
    now: options.now ?? (() => new Date()),
    scopes: options.scopes ?? DEFAULT_SCOPES,
    unsupportedBlocks: options.unsupportedBlocks ?? [],
    users: options.users ?? DEFAULT_USERS,
    channels: options.channels ?? DEFAULT_CHANNELS,
  })
}

function buildCore(options: PlaygroundOptions, workspace: Workspace, url: () => string): Core {
  const faults = createFaults()
  const socket = createSocketHub(workspace, () => dispatcher.flush())
  const http = createHttpSender(workspace, options.requestUrl)
  const redelivery = options.redelivery ?? 'socket-only'
  const dispatcher = createDispatcher({ workspace, faults, socket, http, redelivery })
  return {
    workspace,
    faults,
    rates: createRateLimits(workspace.limits.callsPerMinute, workspace.now),
    socket,
    http,
    dispatcher,
    triggers: createTriggers(workspace),
    responseUrls: createResponseUrls(workspace, url),
    calls: [],
    subscribedEvents: options.events === undefined ? undefined : new Set(options.events),
    commands: options.commands ?? [],
    get url() {
      return url()
    },
  }
}

function addressOf(server: Server): string {
  const { port } = server.address() as AddressInfo
  return `http://${LOOPBACK}:${port}`
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
