import { randomUUID } from 'node:crypto'
import { createCorrections } from './answer/corrections/create-corrections.ts'
import { createAnswerer } from './answer/create-answerer.ts'
import type { App, AppOverrides } from './app-types.ts'
import { runChecks } from './build-checks.ts'
import { buildSystemClock } from './build-clock.ts'
import { buildDigester } from './build-digester.ts'
import { buildEmbedder, probeEmbedder } from './build-embedder.ts'
import { countAnswer, meterAnswerer, meterIngester } from './build-metered.ts'
import { buildModels } from './build-models.ts'
import { buildMessenger, buildSlackAccess, type SlackAccess } from './build-slack.ts'
import { buildStanding } from './build-standing.ts'
import { buildStore } from './build-store.ts'
import type { Config, Secrets } from './config/config.ts'
import type { AnswerId } from './domain/ids.ts'
import { createIngester } from './ingest/create-ingester.ts'
import { createLog } from './observe/create-log.ts'
import { createMetrics } from './observe/create-metrics.ts'
import { createSearch } from './search/create-search.ts'
import { createMeaning } from './search/meaning/create-meaning.ts'
import { createFetcher } from './web/create-fetcher.ts'

/**
 * Builds the product by hand, part by part; nothing runs until `serve`. Errors: STORE_FAILED, STORE_TOO_NEW, PROMPT_INVALID.
 * Disposing the app closes what it opened, last first.
 */
export async function createApp(config: Config, secrets: Secrets, overrides: AppOverrides = {}): Promise<App> {
  const { clock = buildSystemClock(), log = createLog({ level: config.logLevel }) } = overrides
  await using stack = new AsyncDisposableStack()
  let access = buildSlackAccess(config.slack, secrets)
  const store = stack.use(await buildStore(config, secrets, { clock, log }))
  const fetcher = stack.use(createFetcher({ ...config.fetch, clock, log }))
  const metrics = createMetrics(async () => (await store.articles.extent()).articles)
  const ingester = meterIngester(stack.use(createIngester({ store, fetcher, clock, log })), metrics)
  const embedder = stack.adopt(await buildEmbedder(config.embedder, secrets), (one) => one?.[Symbol.asyncDispose]())
  const meaning = embedder && createMeaning({ embedder, vectors: store.vectors, clock, log })
  const search = createSearch({ store, clock, ...(meaning && { meaning }) })
  const models = await buildModels(config, secrets, { clock, store, metrics })
  const answering = {
    store,
    search,
    writers: models.writers,
    clock,
    log,
    newId: () => randomUUID() as AnswerId,
    answerTimeoutMs: config.answerTimeoutMs,
  }
  const answerer = meterAnswerer(createAnswerer(answering), metrics)
  const messenger = buildMessenger(() => access, { clock, log })
  const digester = buildDigester({ store, writers: models.writers, messenger, clock, log })
  const { timezone } = config
  const standing = buildStanding({
    ...answering,
    messenger,
    timezone,
    onAnswer: (answer) => countAnswer(answer, metrics),
  })
  const corrections = createCorrections({ store, messenger, clock, log })
  const parts = {
    config,
    metrics,
    clock,
    log,
    store,
    fetcher,
    ingester,
    search,
    answerer,
    standing,
    corrections,
    digester,
  }
  const opened = stack.move()
  return {
    ...parts,
    check: () =>
      runChecks({
        config,
        store,
        ...(config.slack.kind !== 'playground' && {
          probeSlack: async () => (await import('./probe-slack.ts')).probeSlack(access, { clock, log }),
        }),
        ...(embedder && { probeEmbedder: () => probeEmbedder(embedder, store) }),
        ...models,
      }),
    async serve({ signal }) {
      // Bolt and the playground are loaded by the one command that needs them.
      const { buildService } = await import('./build-service.ts')
      const setAccess = (other: SlackAccess): void => {
        access = other
      }
      return await buildService({ ...parts, ...(embedder && { embedder }), access: () => access, setAccess }, signal)
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
