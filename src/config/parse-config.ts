import { join } from 'node:path'
import { NewsdeskError } from '../domain/errors.ts'
import type { LimitKind } from '../domain/payer.ts'
import { type DailyLimits, MICROS_PER_DOLLAR } from '../domain/spend.ts'
import type { Config, EmbedderConfig, ModelConfig, Secrets, SlackConfig } from './config.ts'
import { OPTIONS, type Option, type OptionKey, type OptionValues } from './options.ts'
import type { RawSettings } from './read-environment.ts'

/** What OPENAI_MODEL is when a model server is set without naming a model. */
const DEFAULT_MODEL = 'gpt-5-mini'

/** What NEWSDESK_EMBEDDING_MODEL is when an embedder is set without naming a model. */
const DEFAULT_EMBEDDING_MODELS = { openai: 'text-embedding-3-small', local: 'Xenova/all-MiniLM-L6-v2' } as const

/**
 * Checks the settings and groups them. Error: CONFIG_INVALID whose message lists every setting that is wrong and every
 * group that is half set, by the names to set.
 */
export function parseConfig(raw: RawSettings): { config: Config; secrets: Secrets } {
  const problems: string[] = []
  const values = parseValues(raw, problems)
  if (problems.length === 0) problems.push(...findHalfSetGroups(values))
  if (problems.length > 0) throw new NewsdeskError('CONFIG_INVALID', problems.join('\n'))
  return { config: groupValues(values), secrets: pickSecrets(values) }
}

function parseValues(raw: RawSettings, problems: string[]): OptionValues {
  const values: Partial<Record<OptionKey, unknown>> = {}
  for (const [key, option] of Object.entries(OPTIONS) as [OptionKey, Option][]) {
    const text = raw[option.name] ?? option.default
    if (text === undefined) continue
    const parsed = option.schema.safeParse(text)
    if (parsed.success) values[key] = parsed.data
    else problems.push(describeProblem(option, text, parsed.error.issues[0]?.message ?? 'is not valid'))
  }
  return values as OptionValues
}

function describeProblem(option: Option, text: string, message: string): string {
  const shown = option.secret ? '' : ` (${JSON.stringify(text)})`
  return `${option.name}${shown}: ${message}`
}

/** A feature is either off or whole; each sentence names what is missing. */
function findHalfSetGroups(values: OptionValues): string[] {
  const problems: string[] = []
  const { slackBotToken, slackAppToken, slackSigningSecret } = values
  if (slackBotToken && !slackAppToken && !slackSigningSecret)
    problems.push(
      'SLACK_BOT_TOKEN is set, but SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing',
    )
  if (!slackBotToken && slackAppToken) problems.push('SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN is missing')
  if (!slackBotToken && slackSigningSecret) problems.push('SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN is missing')
  if (values.openaiModel && !values.openaiApiKey && !values.openaiBaseUrl)
    problems.push('OPENAI_MODEL is set, but OPENAI_API_KEY or OPENAI_BASE_URL is missing')
  if (
    values.embedder === 'openai' &&
    !values.openaiApiKey &&
    !values.embeddingApiKey &&
    !values.embeddingBaseUrl &&
    !values.openaiBaseUrl
  )
    problems.push('NEWSDESK_EMBEDDER is openai, but OPENAI_API_KEY or NEWSDESK_EMBEDDING_BASE_URL is missing')
  if ((values.modelPriceInput === undefined) !== (values.modelPriceOutput === undefined)) {
    const missing = values.modelPriceInput === undefined ? 'NEWSDESK_MODEL_PRICE_INPUT' : 'NEWSDESK_MODEL_PRICE_OUTPUT'
    problems.push(`only one of the two model prices is set: ${missing} is missing`)
  }
  return [...problems, ...findUnpricedModels(values)]
}

/** A limit can't be kept for a model whose price nobody knows. */
function findUnpricedModels(values: OptionValues): string[] {
  const problems: string[] = []
  const hasModel = values.openaiApiKey !== undefined || values.openaiBaseUrl !== undefined
  if (!hasModel && values.furtherModels.length > 0)
    problems.push(
      'NEWSDESK_FURTHER_MODELS is set, but OPENAI_API_KEY or OPENAI_BASE_URL (for the first model) is missing',
    )
  if (!hasModel || Object.keys(groupLimits(values)).length === 0) return problems
  if (values.modelPriceInput === undefined)
    problems.push('a daily limit is set, but NEWSDESK_MODEL_PRICE_INPUT and NEWSDESK_MODEL_PRICE_OUTPUT are missing')
  for (const { model, prices } of values.furtherModels)
    if (!prices) problems.push(`a daily limit is set, but NEWSDESK_FURTHER_MODELS gives no prices for ${model}`)
  return problems
}

function groupLimits(values: OptionValues): DailyLimits {
  const dollars = {
    workspace: values.dailyLimitWorkspace,
    channel: values.dailyLimitChannel,
    person: values.dailyLimitPerson,
  }
  const set = Object.entries(dollars).filter((entry): entry is [LimitKind, number] => entry[1] !== undefined)
  return Object.fromEntries(set.map(([kind, amount]) => [kind, Math.round(amount * MICROS_PER_DOLLAR)]))
}

function groupValues(values: OptionValues): Config {
  return {
    dataDir: values.dataDir,
    store: { kind: values.databaseUrl ? 'postgresql' : 'sqlite' },
    timezone: values.timezone,
    answerTimeoutMs: values.answerTimeoutMs,
    keepAnswersDays: values.keepAnswersDays,
    evalDir: values.evalDir,
    slack: groupSlack(values),
    model: groupModel(values),
    dailyLimits: groupLimits(values),
    embedder: groupEmbedder(values),
    fetch: { allowHosts: values.fetchAllowHosts, userAgent: values.userAgent },
    digest: { cron: values.digestCron, ...(values.digestChannel && { channel: values.digestChannel }) },
    logLevel: values.logLevel,
    ...(values.operationsPort !== undefined && { operationsPort: values.operationsPort }),
  }
}

function groupSlack(values: OptionValues): SlackConfig {
  if (!values.slackBotToken) return { kind: 'playground', port: values.playgroundPort }
  if (values.slackAppToken) return { kind: 'socket', apiUrl: values.slackApiUrl }
  return { kind: 'http', apiUrl: values.slackApiUrl, host: values.slackHost, port: values.slackPort }
}

function groupModel(values: OptionValues): ModelConfig {
  if (!values.openaiApiKey && !values.openaiBaseUrl) return { kind: 'none' }
  const { modelPriceInput: input, modelPriceOutput: output } = values
  return {
    kind: 'openai',
    ...(values.openaiBaseUrl && { baseUrl: values.openaiBaseUrl }),
    model: values.openaiModel ?? DEFAULT_MODEL,
    timeoutMs: values.modelTimeoutMs,
    json: values.modelJson,
    maxOutputTokens: values.modelMaxOutputTokens,
    ...(input !== undefined && output !== undefined && { prices: { input, output } }),
    further: values.furtherModels,
  }
}

function groupEmbedder(values: OptionValues): EmbedderConfig {
  const { embedder: kind, modelDir } = values
  if (kind === 'off') return { kind }
  const model = values.embeddingModel ?? DEFAULT_EMBEDDING_MODELS[kind]
  const baseUrl = values.embeddingBaseUrl ?? values.openaiBaseUrl
  const isModelServer = baseUrl === values.openaiBaseUrl
  if (kind === 'openai')
    return { kind, model, isModelServer, timeoutMs: values.modelTimeoutMs, ...(baseUrl && { baseUrl }) }
  return { kind, model, cacheDir: join(values.dataDir, 'models'), ...(modelDir && { modelDir }) }
}

function pickSecrets(values: OptionValues): Secrets {
  return {
    ...(values.databaseUrl && { databaseUrl: values.databaseUrl }),
    ...(values.slackBotToken && { slackBotToken: values.slackBotToken }),
    ...(values.slackAppToken && { slackAppToken: values.slackAppToken }),
    ...(values.slackSigningSecret && { slackSigningSecret: values.slackSigningSecret }),
    ...(values.openaiApiKey && { openaiApiKey: values.openaiApiKey }),
    ...(values.embeddingApiKey && { embeddingApiKey: values.embeddingApiKey }),
    ...(values.furtherApiKeys && { furtherApiKeys: values.furtherApiKeys }),
  }
}
