import { randomUUID } from 'node:crypto'
import type { Answerer } from './answer/answerer.ts'
import { createAnswerer } from './answer/create-answerer.ts'
import { runChecks } from './build-checks.ts'
import { buildSystemClock } from './build-clock.ts'
import { buildDigester } from './build-digester.ts'
import { meterAnswerer, meterIngester } from './build-metered.ts'
import { buildModels } from './build-models.ts'
import { buildService } from './build-service.ts'
import { buildMessenger, buildSlackAccess, probeSlack } from './build-slack.ts'
import type { Config, Secrets } from './config/config.ts'
import type { Digester } from './digest/digester.ts'
import type { Check } from './domain/check.ts'
import type { AnswerId } from './domain/ids.ts'
import { createIngester } from './ingest/create-ingester.ts'
import type { Ingester } from './ingest/ingester.ts'
import { createLog } from './observe/create-log.ts'
import { createMetrics } from './observe/create-metrics.ts'
import type { Playground } from './playground/playground.ts'
import type { Clock } from './ports/clock.ts'
import type { Fetcher } from './ports/fetcher.ts'
import type { Log } from './ports/log.ts'
import type { Store } from './ports/store.ts'
import { createSearch } from './search/create-search.ts'
import type { Search } from './search/search.ts'
import { openSqliteStore } from './store/open-sqlite-store.ts'
import { createFetcher } from './web/create-fetcher.ts'

/** The whole product without its edges: what the command line and Slack are served from. */
export interface App extends AsyncDisposable {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly store: Store
  readonly fetcher: Fetcher
  readonly ingester: Ingester
  readonly search: Search
  readonly answerer: Answerer
  readonly digester: Digester
  /** What `doctor` finds. */
  check(): Promise<readonly Check[]>
  /** Connects to Slack (or opens the playground), starts the schedule and the refreshing of sources. */
  serve(options: { signal: AbortSignal }): Promise<Service>
}

/** The running bot. Disposing it stops the intake, finishes what is under way, and closes everything it opened. */
export interface Service extends AsyncDisposable {
  readonly slack: 'playground' | 'socket' | 'http'
  /** Where it listens; absent in Socket Mode. */
  readonly url?: string
  readonly articles: number
  /** One line for people: what is running and where. */
  readonly headline: string
  /** What to do next, and what could be added by which setting. */
  readonly advice: readonly string[]
  /** Set when there is one. */
  readonly playground?: Playground
  /** Rejects when the bot cannot go on, such as after its token was revoked. Never resolves. */
  readonly failed: Promise<never>
}

/** Parts that a test (or a special command) puts in place of the built ones. */
export interface AppOverrides {
  readonly clock?: Clock
  readonly log?: Log
}

/**
 * Builds the product by hand, part by part; nothing runs until `serve`. Errors: STORE_FAILED, STORE_TOO_NEW, PROMPT_INVALID.
 * Disposing the app closes what it opened, last first.
 */
export async function createApp(config: Config, secrets: Secrets, overrides: AppOverrides = {}): Promise<App> {
  const { clock = buildSystemClock(), log = createLog({ level: config.logLevel }) } = overrides
  await using stack = new AsyncDisposableStack()
  let access = buildSlackAccess(config.slack, secrets)
  const store = stack.use(await openSqliteStore({ folder: config.dataDir, clock, log }))
  const fetcher = stack.use(createFetcher({ ...config.fetch, clock, log }))
  const metrics = createMetrics(async () => (await store.articles.extent()).articles)
  const ingester = meterIngester(stack.use(createIngester({ store, fetcher, clock, log })), metrics)
  const search = createSearch({ store, clock })
  const models = await buildModels(config, secrets, { clock, log })
  const plainAnswerer = createAnswerer({
    store,
    search,
    writers: models.writers,
    clock,
    log,
    newId: () => randomUUID() as AnswerId,
    answerTimeoutMs: config.answerTimeoutMs,
  })
  const answerer = meterAnswerer(plainAnswerer, metrics)
  const messenger = buildMessenger(() => access, { clock, log })
  const digester = buildDigester({ store, writers: models.writers, messenger, clock, log })
  const parts = { config, metrics, clock, log, store, fetcher, ingester, search, answerer, digester }
  const opened = stack.move()
  return {
    ...parts,
    check: () =>
      runChecks({
        config,
        store,
        ...(config.slack.kind !== 'playground' && { probeSlack: () => probeSlack(access, { clock, log }) }),
        ...models,
      }),
    serve: ({ signal }) =>
      buildService(
        {
          ...parts,
          access: () => access,
          setAccess: (other) => {
            access = other
          },
        },
        signal,
      ),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
