import { randomBytes } from 'node:crypto'
import OpenAI from 'openai'
import type { Turn } from '../../domain/answer.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import { dayOf, type Prices } from '../../domain/spend.ts'
import { SECOND_MS } from '../../domain/timestamp.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Evidence, WriteOptions, Writer, WriterEvent, WritingTask } from '../../ports/writer.ts'
import type { Prompts } from '../prompts/prompt.ts'
import { type RenderedPrompt, renderPrompt } from '../prompts/render-prompt.ts'
import { OPEN_PURSE, type Purse } from '../spend/purse.ts'
import { QUESTION_SCHEMA } from './claims-schema.ts'
import { createClaimReader } from './create-claim-reader.ts'
import { formatPassages, formatRejected, harmlessLine } from './format-passages.ts'
import { limitRetryAfter } from './limit-retry-after.ts'
import { createCompletionOpener, type JsonMode } from './open-completion.ts'
import { loadTokenCounter, packEvidence } from './pack-evidence.ts'
import { type Piece, payForCall } from './pay-for-call.ts'
import { readUsage } from './read-usage.ts'
import { toModelError, wasRefused } from './to-model-error.ts'
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
  /** Tokens after which the server is told to stop, the unseen ones of a reasoning model included. */
  readonly maxOutputTokens?: number
  readonly prices?: Prices
  /** Pays for the calls; without one nobody limits them. */
  readonly purse?: Purse
  readonly prompts: Prompts
  readonly clock: Clock
}

const DEFAULT_RETRIES = 1
/** A server that asks for a longer pause before another try is left alone: people wait for the answer. */
const MAX_PAUSE_MS = 3 * SECOND_MS
const DEFAULT_EVIDENCE_TOKENS = 6_000
const DEFAULT_OUTPUT_TOKENS = 6_000
/** Other models cut text into more tokens than the tokenizer we count with; chat markup and the schema come on top. */
const TOKENIZER_MARGIN = 1.25
const FRAMING_TOKENS = 500
const FENCE_BYTES = 6
/** Local servers take any key, but the SDK wants one. */
const NO_KEY = 'not-needed'

/** A writer on any server that speaks OpenAI's chat completions protocol. Errors as the port says. */
export function createOpenAiWriter(options: OpenAiWriterOptions): Writer {
  const { clock, model, prompts, timeoutMs, prices, purse = OPEN_PURSE } = options
  const { maxEvidenceTokens = DEFAULT_EVIDENCE_TOKENS, maxOutputTokens = DEFAULT_OUTPUT_TOKENS } = options
  const client = new OpenAI({
    apiKey: options.apiKey ?? NO_KEY,
    ...(options.baseUrl !== undefined && { baseURL: options.baseUrl }),
    timeout: timeoutMs,
    maxRetries: options.maxRetries ?? DEFAULT_RETRIES,
    logLevel: 'off',
    fetch: limitRetryAfter({ maxPauseMs: MAX_PAUSE_MS, clock }),
  })
  const opener = createCompletionOpener(client, options.json ?? 'auto')

  async function* write(task: WritingTask, writing: WriteOptions): AsyncIterable<WriterEvent> {
    const countTokens = await loadTokenCounter()
    const weights = task.kind === 'answer' ? { termWeights: task.termWeights } : {}
    const evidence = packEvidence(task.evidence, { maxTokens: maxEvidenceTokens, countTokens, ...weights })
    const prompt = renderTask(prompts, task, evidence)
    const reader = createClaimReader()
    for await (const piece of ask(prompt, writing))
      for (const claim of reader.push(piece)) yield { type: 'claim', claim }
    for (const claim of reader.end()) yield { type: 'claim', claim }
    yield { type: 'end', model, prompt: prompt.name }
  }

  /** The text of one answer as it comes, paid for. */
  async function* ask(prompt: RenderedPrompt, writing: WriteOptions): AsyncGenerator<string> {
    const countTokens = await loadTokenCounter()
    const inputTokens = countTokens(prompt.system + prompt.user)
    const bound = Math.ceil(inputTokens * TOKENIZER_MARGIN) + FRAMING_TOKENS
    const call = {
      purse,
      model,
      prompt: prompt.name,
      ...(prices && { prices }),
      most: { inputTokens: bound, outputTokens: maxOutputTokens },
      count: (written: string) => ({ inputTokens, outputTokens: countTokens(written) }),
      wasFree: wasRefused,
    }
    yield* payForCall(call, writing, () => stream(prompt, writing.signal))
  }

  /** The pieces of an answer as they come, and at the end what it used, if the server tells. */
  async function* stream(prompt: RenderedPrompt, signal: AbortSignal): AsyncGenerator<Piece> {
    using silence = watchSilence({ clock, timeoutMs, signal })
    let isOpen = false
    try {
      const chunks = await opener.open({ prompt, model, maxOutputTokens }, silence.signal)
      isOpen = true
      for await (const chunk of chunks) {
        silence.hear()
        const piece = chunk.choices[0]?.delta?.content
        if (piece) yield piece
        const usage = readUsage(chunk.usage)
        if (usage) yield usage
      }
    } catch (error) {
      if (silence.isOver) throw timeoutError(timeoutMs)
      throw toModelError(error, { signal, isOpen })
    }
    // The SDK ends an aborted stream without an error.
    if (silence.isOver) throw timeoutError(timeoutMs)
    signal.throwIfAborted()
  }

  async function rewriteQuestion(question: string, history: readonly Turn[], writing: WriteOptions): Promise<string> {
    const turns = history.map((turn) => `Question: ${turn.question}\nAnswer: ${turn.answer}`).join('\n\n')
    const prompt = renderPrompt(prompts, 'rewrite-question', { fence: makeFence(), turns, question })
    let written = ''
    for await (const piece of ask(prompt, writing)) written += piece
    return readQuestion(written)
  }

  return { kind: 'openai', model, write, rewriteQuestion }
}

function renderTask(prompts: Prompts, task: WritingTask, evidence: readonly Evidence[]): RenderedPrompt {
  const fence = makeFence()
  const passages = formatPassages(evidence, fence)
  const repair = task.repair ? renderPrompt(prompts, 'repair', { rejected: formatRejected(task.repair) }).user : ''
  if (task.kind === 'digest-story')
    return renderPrompt(prompts, 'digest', {
      headline: harmlessLine(task.headline),
      maxClaims: String(task.maxClaims),
      fence,
      passages,
      repair,
    })
  return renderPrompt(prompts, 'answer', {
    today: dayOf(task.asOf, task.timezone ?? 'UTC'),
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

function readQuestion(written: string): string {
  try {
    return QUESTION_SCHEMA.parse(JSON.parse(written)).question
  } catch {
    // What could not be read is the model's own words: they stay out of the error, which is logged.
    throw new NewsdeskError('MODEL_UNAVAILABLE', "the model's rewritten question can't be read", {
      reason: 'invalid-output',
    })
  }
}

function timeoutError(timeoutMs: number): NewsdeskError {
  const seconds = timeoutMs / SECOND_MS
  return new NewsdeskError('MODEL_UNAVAILABLE', `the model server was silent for ${seconds} s`, {
    reason: 'timeout',
  })
}
