import { join } from 'node:path'
import type { Probe } from './build-checks.ts'
import type { Config, ModelConfig, Secrets } from './config/config.ts'
import { createCircuitBreaker } from './model/create-circuit-breaker.ts'
import { createExtractiveWriter } from './model/extractive/create-extractive-writer.ts'
import { loadPrompts } from './model/prompts/load-prompts.ts'
import type { Prompts } from './model/prompts/prompt.ts'
import type { Clock } from './ports/clock.ts'
import type { Writer } from './ports/writer.ts'

/** Every word that a model is told. */
const PROMPTS_FOLDER = join(import.meta.dirname, '../prompts')

export interface Models {
  /** In order of preference; the extractive one is always the last. */
  readonly writers: readonly [...Writer[], Writer]
  /** Asks the model server for a word; absent without a model. */
  readonly probeModel?: Probe
  readonly probePrompts: Probe
}

/** The writers that the configuration asks for. Error: PROMPT_INVALID. */
export async function buildModels(config: Config, secrets: Secrets, clock: Clock): Promise<Models> {
  const prompts = await loadPrompts(PROMPTS_FOLDER)
  const probePrompts = async (): Promise<string> =>
    Object.values(prompts)
      .map(({ id, version }) => `${id}@${version}`)
      .join(', ')
  if (config.model.kind === 'none') return { writers: [createExtractiveWriter()], probePrompts }
  const writer = await buildOpenAiWriter(config.model, { secrets, prompts, clock })
  return {
    writers: [createCircuitBreaker(writer, { clock }), createExtractiveWriter()],
    probeModel: () => probe(writer, config.model),
    probePrompts,
  }
}

type OpenAiConfig = Extract<ModelConfig, { kind: 'openai' }>

/** The SDK is loaded only where a model is set. */
async function buildOpenAiWriter(
  { kind: _, ...model }: OpenAiConfig,
  { secrets, prompts, clock }: { secrets: Secrets; prompts: Prompts; clock: Clock },
): Promise<Writer> {
  const { createOpenAiWriter } = await import('./model/openai/create-openai-writer.ts')
  const { openaiApiKey: apiKey } = secrets
  return createOpenAiWriter({ ...model, prompts, clock, ...(apiKey !== undefined && { apiKey }) })
}

/** A question that needs no articles: what counts is that the server answers in the agreed shape. */
async function probe(writer: Writer, config: ModelConfig): Promise<string> {
  const signal = new AbortController().signal
  await writer.rewriteQuestion?.(
    'When does it open?',
    [{ question: 'Where is the museum?', answer: 'In the old town.' }],
    { signal },
  )
  return config.kind === 'openai' ? `${config.model} answers` : 'none'
}
