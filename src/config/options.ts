import { IANAZone } from 'luxon'
import { z } from 'zod'
import { furtherModels, keysByHost } from './model-list.ts'

/** One setting. Reading, checking, .env.example, docs/configuration.md and `doctor` all come from these rows. */
export interface Option {
  readonly name: string
  readonly group: OptionGroup
  readonly about: string
  /** Checks the text of the setting and turns it into its value. */
  readonly schema: z.ZodType
  /** As it would be written in the environment. Absent: the setting is off until it is set. */
  readonly default?: string
  readonly example?: string
  /** Never logged, never printed; may also be given as a file path in NAME_FILE. */
  readonly secret?: true
}

type OptionGroup = 'General' | 'Slack' | 'Model' | 'Spend' | 'Fetching' | 'Digest' | 'Operations'

const MAX_PORT = 65_535
const text = z.string().trim().min(1)
/** A timer that is set for longer fires at once. */
const MAX_TIMER_MS = 2_147_483_647
/** A number written as text; whatever is wrong with it is said in one sentence. */
function numberOf(isAllowed: (value: number) => boolean, otherwise: string) {
  return z
    .string()
    .refine((value) => value.trim() !== '' && isAllowed(Number(value)), otherwise)
    .transform(Number)
}
const port = numberOf(
  (value) => Number.isInteger(value) && value >= 0 && value <= MAX_PORT,
  `is not a port: a whole number from 0 to ${MAX_PORT}`,
)
const positive = numberOf(
  (value) => Number.isInteger(value) && value > 0 && value <= MAX_TIMER_MS,
  `is not a whole number from 1 to ${MAX_TIMER_MS}`,
)
const dollars = numberOf((value) => Number.isFinite(value) && value >= 0, 'is not a number of US dollars, such as 2.50')
const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'is not an address such as postgresql://user:password@host:5432/newsdesk',
})
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'is not an address that begins with http:// or https://' })
  .refine((value) => new URL(value).username === '' && new URL(value).password === '', {
    error: 'must not hold a user name or password: settings are printed and logged; give the key in its own setting',
  })
const list = z.string().transform((value) => value.split(/[\s,]+/).filter((part) => part !== ''))
const zone = z.string().refine((value) => IANAZone.isValidZone(value), 'is not an IANA time zone such as Europe/Berlin')

/** An option row; keeps the types of its schema and default so that values come out typed. */
function option<const Row extends Option>(row: Row): Row {
  return row
}

/** The option table. The key is how the code names the setting, `name` is how the environment does. */
export const OPTIONS = {
  dataDir: option({
    name: 'NEWSDESK_DATA_DIR',
    group: 'General',
    about: 'Folder that holds everything Newsdesk keeps. Created when absent.',
    schema: text,
    default: './data',
  }),
  databaseUrl: option({
    name: 'NEWSDESK_DATABASE_URL',
    group: 'General',
    about:
      'A PostgreSQL database to keep everything in, instead of a file in the data folder; several replicas may share it.',
    schema: databaseUrl,
    example: 'postgresql://newsdesk:…@db.example.org:5432/newsdesk',
    secret: true,
  }),
  timezone: option({
    name: 'NEWSDESK_TIMEZONE',
    group: 'General',
    about: 'IANA time zone that "yesterday" and new subscriptions are meant in.',
    schema: zone,
    default: 'UTC',
    example: 'Europe/Berlin',
  }),
  answerTimeoutMs: option({
    name: 'NEWSDESK_ANSWER_TIMEOUT_MS',
    group: 'General',
    about: 'Longest a question may wait for the model, in milliseconds; then the answer is extractive.',
    schema: positive,
    default: '20000',
  }),
  keepAnswersDays: option({
    name: 'NEWSDESK_KEEP_ANSWERS_DAYS',
    group: 'General',
    about:
      'Days that questions and answers are kept, so that an answer can be explained later; `start` removes older ones daily.',
    schema: positive,
    default: '90',
  }),
  evalDir: option({
    name: 'NEWSDESK_EVAL_DIR',
    group: 'General',
    about: 'Folder of the data sets that `newsdesk eval` measures with.',
    schema: text,
    default: '../shared/eval',
  }),
  slackBotToken: option({
    name: 'SLACK_BOT_TOKEN',
    group: 'Slack',
    about: 'Bot token of the workspace. Needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it.',
    schema: z.string().regex(/^xoxb-/, 'does not look like a bot token: it starts with xoxb-'),
    example: 'xoxb-…',
    secret: true,
  }),
  slackAppToken: option({
    name: 'SLACK_APP_TOKEN',
    group: 'Slack',
    about: 'App-level token with connections:write, for Socket Mode: no public address is needed.',
    schema: z.string().regex(/^xapp-/, 'does not look like an app-level token: it starts with xapp-'),
    example: 'xapp-…',
    secret: true,
  }),
  slackSigningSecret: option({
    name: 'SLACK_SIGNING_SECRET',
    group: 'Slack',
    about: 'Signing secret of the app, for events over HTTP instead of Socket Mode.',
    schema: text,
    secret: true,
  }),
  slackHost: option({
    name: 'SLACK_HTTP_HOST',
    group: 'Slack',
    about: 'Address that the HTTP mode listens on.',
    schema: text,
    default: '127.0.0.1',
  }),
  slackPort: option({
    name: 'SLACK_HTTP_PORT',
    group: 'Slack',
    about: 'Port that the HTTP mode listens on; Slack posts to /slack/events there.',
    schema: port,
    default: '3000',
  }),
  slackApiUrl: option({
    name: 'SLACK_API_URL',
    group: 'Slack',
    about: "Base address of Slack's Web API, for a proxy or a local stand-in.",
    schema: httpUrl,
    default: 'https://slack.com/api/',
  }),
  playgroundPort: option({
    name: 'NEWSDESK_PLAYGROUND_PORT',
    group: 'Slack',
    about: 'Port of the playground, the local Slack that `start` opens when no Slack is set. 0 takes a free one.',
    schema: port,
    default: '4400',
  }),
  openaiApiKey: option({
    name: 'OPENAI_API_KEY',
    group: 'Model',
    about: 'Key of the model server. Not needed by most local servers: set OPENAI_BASE_URL alone for those.',
    schema: text,
    secret: true,
  }),
  openaiBaseUrl: option({
    name: 'OPENAI_BASE_URL',
    group: 'Model',
    about: 'Address of any server that speaks the OpenAI chat completions protocol (Ollama, vLLM, llama.cpp, a proxy).',
    schema: httpUrl,
    example: 'http://localhost:11434/v1',
  }),
  openaiModel: option({
    name: 'OPENAI_MODEL',
    group: 'Model',
    about: 'Name of the model. Default when a key or a base URL is set: gpt-5-mini.',
    schema: text,
    example: 'gpt-5-mini',
  }),
  modelTimeoutMs: option({
    name: 'NEWSDESK_MODEL_TIMEOUT_MS',
    group: 'Model',
    about: 'Longest one call to the model may take, in milliseconds.',
    schema: positive,
    default: '15000',
  }),
  modelJson: option({
    name: 'NEWSDESK_MODEL_JSON',
    group: 'Model',
    about: 'How the model is held to JSON: auto (steps down by itself), schema, object or none.',
    schema: z.enum(['auto', 'schema', 'object', 'none']),
    default: 'auto',
  }),
  modelPriceInput: option({
    name: 'NEWSDESK_MODEL_PRICE_INPUT',
    group: 'Model',
    about: 'US dollars for a million input tokens; with the output price, answers tell what they cost.',
    schema: dollars,
  }),
  modelPriceOutput: option({
    name: 'NEWSDESK_MODEL_PRICE_OUTPUT',
    group: 'Model',
    about: 'US dollars for a million output tokens.',
    schema: dollars,
  }),
  modelMaxOutputTokens: option({
    name: 'NEWSDESK_MODEL_MAX_OUTPUT_TOKENS',
    group: 'Model',
    about: 'Tokens after which a model is told to stop, the unseen ones of a reasoning model included.',
    schema: positive,
    default: '6000',
  }),
  furtherModels: option({
    name: 'NEWSDESK_FURTHER_MODELS',
    group: 'Model',
    about:
      "Models tried in this order when the first one fails or a daily limit does not cover it, split by semicolons: a name, `@` and a server's address where it is another one, and its two prices as INPUT/OUTPUT. After the last the answer is quoted.",
    schema: furtherModels,
    default: '',
    example: 'gpt-5-nano 0.05/0.40; llama3.1:8b@http://localhost:11434/v1 0/0',
  }),
  furtherApiKeys: option({
    name: 'NEWSDESK_FURTHER_API_KEYS',
    group: 'Model',
    about:
      'Keys of the servers in NEWSDESK_FURTHER_MODELS, as `host=key`, split by commas. OPENAI_API_KEY never goes to them.',
    schema: keysByHost,
    example: 'api.other.example=…',
    secret: true,
  }),
  dailyLimitWorkspace: option({
    name: 'NEWSDESK_DAILY_LIMIT_WORKSPACE',
    group: 'Spend',
    about:
      'US dollars that models may cost in a day (of NEWSDESK_TIMEZONE), digests included. Set aside before each call; when it does not cover one, a cheaper model of NEWSDESK_FURTHER_MODELS writes, then answers are quoted. Needs the prices of every model; 0 for a server that costs nothing.',
    schema: dollars,
    example: '5',
  }),
  dailyLimitChannel: option({
    name: 'NEWSDESK_DAILY_LIMIT_CHANNEL',
    group: 'Spend',
    about: 'The same for the questions and digests of any one channel.',
    schema: dollars,
    example: '1',
  }),
  dailyLimitPerson: option({
    name: 'NEWSDESK_DAILY_LIMIT_PERSON',
    group: 'Spend',
    about: 'The same for the questions of any one person, who is known to the accounts by a hash only.',
    schema: dollars,
    example: '0.50',
  }),
  embedder: option({
    name: 'NEWSDESK_EMBEDDER',
    group: 'Model',
    about:
      'Finds passages by meaning beside their words: off, openai (OPENAI_API_KEY or NEWSDESK_EMBEDDING_BASE_URL) or local (needs the package @huggingface/transformers).',
    schema: z.enum(['off', 'openai', 'local']),
    default: 'off',
  }),
  embeddingModel: option({
    name: 'NEWSDESK_EMBEDDING_MODEL',
    group: 'Model',
    about: 'Name of the embedding model. Default: text-embedding-3-small, or Xenova/all-MiniLM-L6-v2 for local.',
    schema: text,
    example: 'text-embedding-3-small',
  }),
  embeddingBaseUrl: option({
    name: 'NEWSDESK_EMBEDDING_BASE_URL',
    group: 'Model',
    about: 'Address of a server that speaks the OpenAI embeddings protocol. Default: OPENAI_BASE_URL.',
    schema: httpUrl,
    example: 'http://localhost:11434/v1',
  }),
  embeddingApiKey: option({
    name: 'NEWSDESK_EMBEDDING_API_KEY',
    group: 'Model',
    about: 'Key of the embedding server. Default: OPENAI_API_KEY, if it is the server of the model.',
    schema: text,
    secret: true,
  }),
  modelDir: option({
    name: 'NEWSDESK_MODEL_DIR',
    group: 'Model',
    about:
      'Folder that holds local embedding models, each in a folder named like it. Not set: downloaded at first use, to the data folder.',
    schema: text,
    example: '/srv/models',
  }),
  fetchAllowHosts: option({
    name: 'NEWSDESK_FETCH_ALLOW_HOSTS',
    group: 'Fetching',
    about: 'Hosts (or host:port), split by commas, that may be fetched although their address is private.',
    schema: list,
    default: '',
    example: 'intranet.example.org',
  }),
  userAgent: option({
    name: 'NEWSDESK_USER_AGENT',
    group: 'Fetching',
    about: 'How Newsdesk introduces itself to web sites.',
    schema: text,
    default: 'Newsdesk/0.1 (+self-hosted news reader)',
  }),
  digestChannel: option({
    name: 'NEWSDESK_DIGEST_CHANNEL',
    group: 'Digest',
    about: 'Channel id for a first subscription, made at start when there is none. The playground uses #briefing.',
    schema: z.string().regex(/^[CDG][A-Z0-9]+$/, 'is not a channel id such as C0123456789'),
    example: 'C0123456789',
  }),
  digestCron: option({
    name: 'NEWSDESK_DIGEST_CRON',
    group: 'Digest',
    about: 'When the first subscription posts: a five-field cron expression in NEWSDESK_TIMEZONE.',
    schema: text,
    default: '30 7 * * *',
  }),
  logLevel: option({
    name: 'NEWSDESK_LOG_LEVEL',
    group: 'Operations',
    about: 'How much is logged, to stderr: debug, info, warn, error or silent.',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    default: 'info',
  }),
  operationsPort: option({
    name: 'NEWSDESK_OPERATIONS_PORT',
    group: 'Operations',
    about: 'Port for /healthz, /readyz and /metrics on 127.0.0.1. Off when not set.',
    schema: port,
    example: '9464',
  }),
} as const

export type OptionKey = keyof typeof OPTIONS

/** The values of all settings, by key; one that is unset and has no default is undefined. */
export type OptionValues = {
  readonly [Key in OptionKey]: (typeof OPTIONS)[Key] extends { default: string }
    ? z.output<(typeof OPTIONS)[Key]['schema']>
    : z.output<(typeof OPTIONS)[Key]['schema']> | undefined
}
