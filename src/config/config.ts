import type { DailyLimits, Prices } from '../domain/spend.ts'
import type { FurtherModel } from './model-list.ts'
import type { OptionValues } from './options.ts'

/** Where things are kept: in a file in the data folder, or on a server whose address is a secret. */
type StoreConfig = { readonly kind: 'sqlite' } | { readonly kind: 'postgresql' }

/** Which Slack the app talks to. */
export type SlackConfig =
  | { readonly kind: 'playground'; readonly port: number }
  | { readonly kind: 'socket'; readonly apiUrl: string }
  | { readonly kind: 'http'; readonly apiUrl: string; readonly host: string; readonly port: number }

export type ModelConfig =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'openai'
      readonly baseUrl?: string
      readonly model: string
      readonly timeoutMs: number
      readonly json: OptionValues['modelJson']
      readonly maxOutputTokens: number
      readonly prices?: Prices
      /** Tried after it, in this order. */
      readonly further: readonly FurtherModel[]
    }

export type EmbedderConfig =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'openai'
      readonly model: string
      readonly baseUrl?: string
      /** The server is the one that writes, so its key holds there too. */
      readonly isModelServer: boolean
      readonly timeoutMs: number
    }
  | { readonly kind: 'local'; readonly model: string; readonly modelDir?: string; readonly cacheDir: string }

/** The checked settings, grouped. Holds no secret, so it may be logged and printed. */
export interface Config {
  readonly dataDir: string
  readonly store: StoreConfig
  readonly timezone: string
  readonly answerTimeoutMs: number
  readonly keepAnswersDays: number
  readonly evalDir: string
  readonly slack: SlackConfig
  readonly model: ModelConfig
  /** In micro-dollars a day of `timezone`. */
  readonly dailyLimits: DailyLimits
  readonly embedder: EmbedderConfig
  readonly fetch: { readonly allowHosts: readonly string[]; readonly userAgent: string }
  readonly digest: { readonly channel?: string; readonly cron: string }
  readonly logLevel: OptionValues['logLevel']
  readonly operationsPort?: number
}

/** Kept apart from Config; never logged, never printed. */
export interface Secrets {
  readonly databaseUrl?: string
  readonly slackBotToken?: string
  readonly slackAppToken?: string
  readonly slackSigningSecret?: string
  readonly openaiApiKey?: string
  readonly embeddingApiKey?: string
  /** By host, lower case. */
  readonly furtherApiKeys?: Readonly<Record<string, string>>
}
