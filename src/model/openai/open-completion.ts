import OpenAI from 'openai'
import { zodResponseFormat } from 'openai/helpers/zod'
import type { ChatCompletionChunk, ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions'
import type { RenderedPrompt } from '../prompts/render-prompt.ts'
import { SCHEMAS } from './claims-schema.ts'

/** How a server is held to JSON: by schema, as any object, or by the prompt alone. */
export type JsonMode = 'schema' | 'object' | 'none'

type ResponseFormat = NonNullable<ChatCompletionCreateParamsStreaming['response_format']>

interface CompletionRequest {
  readonly model: string
  readonly prompt: RenderedPrompt
  readonly maxOutputTokens: number
}

/**
 * What is tried with `auto`, strictest first. llama.cpp takes the schema beside `json_object`; `bare` asks for no
 * usage and names the limit of the answer as older servers know it.
 */
const STEPS = ['schema', 'object-with-schema', 'object', 'none', 'bare'] as const
type Step = (typeof STEPS)[number]

/** What servers answer to a response format they do not know. */
const FORMAT_REFUSALS = new Set([400, 404, 415, 422, 501])

/** Opens streamed completions and remembers which response format the server takes. */
export interface CompletionOpener {
  open(request: CompletionRequest, signal: AbortSignal): Promise<AsyncIterable<ChatCompletionChunk>>
}

/** With `auto`, begins with the strictest format and steps down each time the server refuses it, once for all calls. */
export function createCompletionOpener(client: OpenAI, configured: JsonMode | 'auto'): CompletionOpener {
  let known: Step = configured === 'auto' ? 'schema' : configured

  async function open(request: CompletionRequest, signal: AbortSignal): Promise<AsyncIterable<ChatCompletionChunk>> {
    for (let step = known; ; ) {
      try {
        const stream = await client.chat.completions.create(toParameters(request, step), { signal })
        known = step
        return stream
      } catch (error) {
        const easier = STEPS[STEPS.indexOf(step) + 1]
        if (configured !== 'auto' || !isFormatRefusal(error) || easier === undefined) throw error
        step = easier
      }
    }
  }
  return { open }
}

/** Some servers fail on a format they do not know (llama-cpp-python: 500) and only their message tells why. */
function isFormatRefusal(error: unknown): boolean {
  if (!(error instanceof OpenAI.APIError)) return false
  return FORMAT_REFUSALS.has(error.status ?? 0) || /response_format|json_schema|json_object/i.test(error.message)
}

function toParameters(request: CompletionRequest, step: Step): ChatCompletionCreateParamsStreaming {
  const format = responseFormat(request, step)
  return {
    model: request.model,
    stream: true,
    ...(step === 'bare'
      ? { max_tokens: request.maxOutputTokens }
      : { max_completion_tokens: request.maxOutputTokens, stream_options: { include_usage: true } }),
    messages: [
      { role: 'system', content: request.prompt.system },
      { role: 'user', content: request.prompt.user },
    ],
    ...(format && { response_format: format }),
  }
}

function responseFormat({ prompt: { schema } }: CompletionRequest, step: Step): ResponseFormat | undefined {
  if (step === 'none' || step === 'bare' || schema === 'none') return undefined
  const strict = zodResponseFormat(SCHEMAS[schema], schema)
  if (step === 'schema') return strict
  return { type: 'json_object', ...(step === 'object-with-schema' && { schema: strict.json_schema.schema }) }
}
