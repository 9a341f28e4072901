import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Probe } from './build-checks.ts'
import { meterPurse } from './build-metered.ts'
import type { Config, ModelConfig, Secrets } from './config/config.ts'
import type { FurtherModel } from './config/model-list.ts'
import { createCircuitBreaker } from './model/create-circuit-breaker.ts'
import { createExtractiveWriter } from './model/extractive/create-extractive-writer.ts'
import type { OpenAiWriterOptions } from './model/openai/create-openai-writer.ts'
import { loadPrompts } from './model/prompts/load-prompts.ts'
import { createPurse } from './model/spend/create-purse.ts'
import type { Metrics } from './observe/create-metrics.ts'
import type { Clock } from './ports/clock.ts'
import type { Store } from './ports/store.ts'
import type { Writer } from './ports/writer.ts'

/** Every word that a model is told. */
const PROMPTS_FOLDER = join(import.meta.dirname, '../prompts')

export interface Models {
  /** In order of preference; the extractive one is always the last. */
  readonly writers: readonly [...Writer[], Writer]
  /** Asks every model server for a word; absent without a model. */
  readonly probeModel?: Probe
  readonly probePrompts: Probe
}

export interface ModelParts {
  readonly clock: Clock
  readonly store: Store
  readonly metrics: Metrics
}

/** The writers that the configuration asks for. Error: PROMPT_INVALID. */
export async function buildModels(config: Config, secrets: Secrets, parts: ModelParts): Promise<Models> {
  const prompts = await loadPrompts(PROMPTS_FOLDER)
  const probePrompts = async (): Promise<string> =>
    Object.values(prompts)
      .map(({ id, version }) => `${id}@${version}`)
      .join(', ')
  if (config.model.kind === 'none') return { writers: [createExtractiveWriter()], probePrompts }
  const { clock } = parts
  // The SDK is loaded only where a model is set.
  const { createOpenAiWriter } = await import('./model/openai/create-openai-writer.ts')
  const purse = buildPurse(config, parts)
  const models = modelsOf(config.model, secrets).map((model) => createOpenAiWriter({ ...model, prompts, clock, purse }))
  return {
    writers: [...models.map((writer) => createCircuitBreaker(writer, { clock })), createExtractiveWriter()],
    probeModel: () => probeAll(models),
    probePrompts,
  }
}

function buildPurse({ dailyLimits: limits, timezone }: Config, { clock, store, metrics }: ModelParts) {
  return meterPurse(createPurse({ spend: store.spend, limits, timezone, clock, newId: randomUUID }), metrics)
}

type OpenAiConfig = Extract<ModelConfig, { kind: 'openai' }>
type ModelOptions = Omit<OpenAiWriterOptions, 'prompts' | 'clock' | 'purse'>

/** The models in order, each with the address and the key of its own server only. */
export function modelsOf(config: OpenAiConfig, secrets: Secrets): readonly ModelOptions[] {
  const { kind: _, further, prices, baseUrl, ...shared } = config
  const { openaiApiKey: apiKey } = secrets
  const first = { ...shared, ...(baseUrl !== undefined && { baseUrl }), ...(apiKey !== undefined && { apiKey }) }
  return [
    { ...first, ...(prices && { prices }) },
    ...further.map((model) =>
      isElsewhere(model, baseUrl) ? { ...shared, ...model, ...keyOf(model, secrets) } : { ...first, ...model },
    ),
  ]
}

function isElsewhere({ baseUrl }: FurtherModel, first: string | undefined): boolean {
  return baseUrl !== undefined && (first === undefined || new URL(baseUrl).origin !== new URL(first).origin)
}

function keyOf({ baseUrl = '' }: FurtherModel, { furtherApiKeys = {} }: Secrets): { apiKey?: string } {
  const apiKey = furtherApiKeys[new URL(baseUrl).host]
  return apiKey === undefined ? {} : { apiKey }
}

async function probeAll(writers: readonly Writer[]): Promise<string> {
  for (const writer of writers) await probe(writer)
  return `${writers.map(({ model }) => model).join(', ')} answer${writers.length === 1 ? 's' : ''}`
}

/** A question that needs no articles: what counts is that the server answers in the agreed shape. */
async function probe(writer: Writer): Promise<void> {
  const signal = new AbortController().signal
  const history = [{ question: 'Where is the museum?', answer: 'In the old town.' }]
  await writer.rewriteQuestion?.('When does it open?', history, { signal })
}
