import type { Service } from './app-types.ts'
import { buildEmbedding } from './build-embedder.ts'
import { buildPlayground } from './build-playground.ts'
import { buildRetention } from './build-retention.ts'
import { buildSourceRefresh } from './build-source-refresh.ts'
import { buildWatch, type NewsWatch, watchIngester } from './build-watch.ts'
import { describeMissing } from './describe-missing.ts'
import type { ChannelId } from './domain/ids.ts'
import { countNouns } from './domain/text/count-nouns.ts'
import { SECOND_MS } from './domain/timestamp.ts'
import { startOperationsServer } from './observe/start-operations-server.ts'
import type { ServiceParts } from './service-parts.ts'
import { createSlackApp } from './slack/create-slack-app.ts'
import type { Spending } from './slack/desk.ts'
import { DEFAULT_SLACK_LIMITS, type SlackLimits } from './slack/limits.ts'
import type { SlackApp } from './slack/slack-app.ts'

/** Connects to Slack, or opens the playground in its place, and starts everything that runs by itself. */
export async function buildService(given: ServiceParts, signal: AbortSignal): Promise<Service> {
  await using stack = new AsyncDisposableStack()
  let watch: NewsWatch | undefined
  const parts = { ...given, ingester: watchIngester(given.ingester, () => watch?.wake()) }
  const { config, store, digester } = parts
  const playground =
    config.slack.kind === 'playground' ? stack.use(await buildPlayground(parts, config.slack)) : undefined
  const slack = stack.use(await connect(parts))
  await slack.start()
  if (config.operationsPort !== undefined) stack.use(await openOperations(parts, slack, config.operationsPort))
  await ensureFirstSubscription(parts, playground?.briefingChannel ?? config.digest.channel)
  await playground?.welcome(signal)
  await digester.start()
  stack.defer(() => digester.stop())
  watch = stack.use(buildWatch(parts))
  stack.use(buildSourceRefresh(parts))
  const { embedder, clock, log } = parts
  stack.use(buildRetention({ store, clock, log, keepAnswersDays: config.keepAnswersDays }))
  if (embedder) stack.use(buildEmbedding({ embedder, vectors: store.vectors, clock, log }))
  const { articles } = await store.articles.extent()
  const opened = stack.move()
  return {
    slack: config.slack.kind,
    ...(playground ? { url: playground.url } : slack.url !== undefined && { url: slack.url }),
    articles,
    headline: playground
      ? `Newsdesk is running. Open the playground: ${playground.url}`
      : `Newsdesk is connected to Slack (workspace ${slack.identity.teamId}).`,
    advice: playground
      ? playground.advice
      : [
          `${countNouns(articles, 'article')} to answer from. Mention the bot in a channel, or write to it directly.`,
          ...describeMissing(config),
        ],
    ...(playground && { playground: playground.playground }),
    failed: slack.failed,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

function connect(parts: ServiceParts): Promise<SlackApp> {
  const { answerer, search, digester, standing, ingester, store, clock, log } = parts
  const { timezone, answerTimeoutMs } = parts.config
  const limits = slackLimits(answerTimeoutMs)
  return createSlackApp({
    ...parts.access(),
    answerer,
    search,
    digester,
    standing,
    ingester,
    store,
    clock,
    log,
    timezone,
    limits,
    ...spendingOf(parts.config),
  })
}

function spendingOf({ model, dailyLimits: limits }: ServiceParts['config']): { spending?: Spending } {
  return model.kind === 'none' ? {} : { spending: { limits, isPriced: model.prices !== undefined } }
}

/** A question may wait for the model to rewrite it, to answer it and to repair its answer, and is quoted after that. */
const MODEL_WAITS = 3
const QUOTING_MS = 30 * SECOND_MS

/** The Slack side gives up after the answerer would have fallen back, never before. */
function slackLimits(answerTimeoutMs: number): Partial<SlackLimits> {
  const answerDeadlineMs = Math.max(DEFAULT_SLACK_LIMITS.answerDeadlineMs, MODEL_WAITS * answerTimeoutMs + QUOTING_MS)
  const longer = answerDeadlineMs - DEFAULT_SLACK_LIMITS.answerDeadlineMs
  return { answerDeadlineMs, takeOverAfterMs: DEFAULT_SLACK_LIMITS.takeOverAfterMs + longer }
}

const FIRST_MAX_STORIES = 8

async function ensureFirstSubscription({ digester, config }: ServiceParts, channel: string | undefined): Promise<void> {
  if (channel === undefined || (await digester.list()).length > 0) return
  const { timezone, digest } = config
  await digester.subscribe({
    channel: channel as ChannelId,
    cron: digest.cron,
    timezone,
    topics: [],
    maxStories: FIRST_MAX_STORIES,
  })
}

async function openOperations({ metrics }: ServiceParts, slack: SlackApp, port: number) {
  return await startOperationsServer({ port, metrics, isReady: async () => slack.ready })
}
