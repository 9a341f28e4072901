import { randomBytes } from 'node:crypto'
import OpenAI from 'openai'
import type { Turn, Usage } from '../../domain/answer.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import { SECOND_MS } from '../../domain/timestamp.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Evidence, Writer, WriterEvent, WritingTask } from '../../ports/writer.ts'
import type { Prompts } from '../prompts/prompt.ts'
import { type RenderedPrompt, renderPrompt } from '../prompts/render-prompt.ts'
import { CLAIMS_SCHEMA, QUESTION_SCHEMA } from './claims-schema.ts'
import { createClaimReader } from './create-claim-reader.ts'
import { formatPassages, formatRejected } from './format-passages.ts'
import { limitRetryAfter } from './limit-retry-after.ts'
import { createCompletionOpener, type JsonMode } from './open-completion.ts'
import { loadTokenCounter, packEvidence } from './pack-evidence.ts'
import { toModelError } from './to-model-error.ts'
import { watchSilence } from './watch-silence.ts'

export interface OpenAiWriterOptions {
  /** Absent for servers that want none. */
  readonly apiKey?: string
  /** Absent: OpenAI's own. */
  readonly baseUrl?: string
  readonly model: string
  /** Longest one request may take until its headers, and longest silence between two pieces of its answer. */
  readonly timeoutMs: number
  /** Further tries on a refused connection, 408, 409, 429 and 5xx, before anything was streamed. Default 1. */
  readonly maxRetries?: number
  readonly json?: JsonMode | 'auto'
  /** Tokens that the passages may take. */
  readonly maxEvidenceTokens?: number
  /** US dollars for a million tokens. */
  readonly prices?: { readonly input: number; readonly output: number }
  readonly prompts: Prompts
  readonly clock: Clock
}

const DEFAULT_RETRIES = 1
/** A server that asks for a longer pause before another try is left alone: people wait for the answer. */
const MAX_PAUSE_MS = 3 * SECOND_MS
const DEFAULT_EVIDENCE_TOKENS = 6_000
const TOKENS_PER_PRICE = 1_000_000
const FENCE_BYTES = 6
/** Local servers take any key, but the SDK wants one. */
const NO_KEY = 'not-needed'

/** A writer on any server that speaks OpenAI's chat completions protocol. Errors as the port says. */
export function createOpenAiWriter(options: OpenAiWriterOptions): Writer {
  const { clock, model, prompts, timeoutMs, prices, maxEvidenceTokens = DEFAULT_EVIDENCE_TOKENS } = options
  const client = new OpenAI({
    apiKey: options.apiKey ?? NO_KEY,
    ...(options.baseUrl !== undefined && { baseURL: options.baseUrl }),
    timeout: timeoutMs,
    maxRetries: options.maxRetries ?? DEFAULT_RETRIES,
    logLevel: 'off',
    fetch: limitRetryAfter({ maxPauseMs: MAX_PAUSE_MS, clock }),
  })
  const opener = createCompletionOpener(client, options.json ?? 'auto')

  async function* write(task: WritingTask, { signal }: { signal: AbortSignal }): AsyncIterable<WriterEvent> {
    const countTokens = await loadTokenCounter()
    const evidence = packEvidence(task.evidence, { maxTokens: maxEvidenceTokens, countTokens })
    const prompt = renderTask(prompts, task, evidence)
    const reader = createClaimReader()
    let written = ''
    let usage: Usage | undefined
    for await (const piece of stream({ prompt, schema: CLAIMS_SCHEMA, schemaName: 'claims' }, signal)) {
      if (typeof piece !== 'string') usage = piece
      else {
        written += piece
        for (const claim of reader.push(piece)) yield { type: 'claim', claim }
      }
    }
    for (const claim of reader.end()) yield { type: 'claim', claim }
    usage ??= { inputTokens: countTokens(prompt.system + prompt.user), outputTokens: countTokens(written) }
    yield { type: 'end', usage, model, prompt: prompt.name, ...(prices && { costUsd: costOf(usage, prices) }) }
  }

  /** The pieces of an answer as they come, and at the end what it used, if the server tells. */
  async function* stream(
    request: Omit<Parameters<typeof opener.open>[0], 'model'>,
    signal: AbortSignal,
  ): AsyncGenerator<string | Usage> {
    using silence = watchSilence({ clock, timeoutMs, signal })
    try {
      for await (const chunk of await opener.open({ ...request, model }, silence.signal)) {
        silence.hear()
        const piece = chunk.choices[0]?.delta?.content
        if (piece) yield piece
        if (chunk.usage) yield { inputTokens: chunk.usage.prompt_tokens, outputTokens: chunk.usage.completion_tokens }
      }
    } catch (error) {
      if (silence.isOver) throw timeoutError(timeoutMs, error)
      throw toModelError(error, signal)
    }
    // The SDK ends an aborted stream without an error.
    if (silence.isOver) throw timeoutError(timeoutMs)
    signal.throwIfAborted()
  }

  async function rewriteQuestion(
    question: string,
    history: readonly Turn[],
    { signal }: { signal: AbortSignal },
  ): Promise<string> {
    const turns = history.map((turn) => `Question: ${turn.question}\nAnswer: ${turn.answer}`).join('\n\n')
    const prompt = renderPrompt(prompts, 'rewrite-question', { fence: makeFence(), turns, question })
    let written = ''
    for await (const piece of stream({ prompt, schema: QUESTION_SCHEMA, schemaName: 'question' }, signal))
      if (typeof piece === 'string') written += piece
    return readQuestion(written)
  }

  return { kind: 'openai', write, rewriteQuestion }
}

function renderTask(prompts: Prompts, task: WritingTask, evidence: readonly Evidence[]): RenderedPrompt {
  const fence = makeFence()
  const passages = formatPassages(evidence, fence)
  const repair = task.repair ? renderPrompt(prompts, 'repair', { rejected: formatRejected(task.repair) }).user : ''
  if (task.kind === 'digest-story')
    return renderPrompt(prompts, 'digest', {
      headline: task.headline,
      maxClaims: String(task.maxClaims),
      fence,
      passages,
      repair,
    })
  return renderPrompt(prompts, 'answer', {
    today: task.asOf.slice(0, 10),
    question: task.question,
    fence,
    passages,
    repair,
  })
}

/** New for every request, so that no article can close its fence. */
function makeFence(): string {
  return `<<${randomBytes(FENCE_BYTES).toString('hex')}>>`
}

function costOf(usage: Usage, prices: { input: number; output: number }): number {
  return (usage.inputTokens * prices.input + usage.outputTokens * prices.output) / TOKENS_PER_PRICE
}

function readQuestion(written: string): string {
  try {
    return QUESTION_SCHEMA.parse(JSON.parse(written)).question
  } catch (cause) {
    throw new NewsdeskError('MODEL_UNAVAILABLE', "the model's rewritten question can't be read", {
      cause,
      reason: 'invalid-output',
    })
  }
}

function timeoutError(timeoutMs: number, cause?: unknown): NewsdeskError {
  const seconds = timeoutMs / SECOND_MS
  return new NewsdeskError('MODEL_UNAVAILABLE', `the model server was silent for ${seconds} s`, {
    cause,
    reason: 'timeout',
  })
}
