import OpenAI from 'openai'
import { zodResponseFormat } from 'openai/helpers/zod'
import type { ChatCompletionChunk, ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions'
import type { z } from 'zod'
import type { RenderedPrompt } from '../prompts/render-prompt.ts'

/** How a server is held to JSON: by schema, as any object, or by the prompt alone. */
export type JsonMode = 'schema' | 'object' | 'none'

export interface CompletionRequest {
  readonly model: string
  readonly prompt: RenderedPrompt
  readonly schema: z.ZodType
  readonly schemaName: string
}

/** What servers answer to a response format they do not know. */
const FORMAT_REFUSALS = new Set([400, 404, 415, 422, 501])
const STEP_DOWN: Readonly<Record<JsonMode, JsonMode | undefined>> = {
  schema: 'object',
  object: 'none',
  none: undefined,
}

/** Opens streamed completions and remembers which response format the server takes. */
export interface CompletionOpener {
  open(request: CompletionRequest, signal: AbortSignal): Promise<AsyncIterable<ChatCompletionChunk>>
}

/** With `auto`, begins with the strictest format and steps down each time the server refuses it. */
export function createCompletionOpener(client: OpenAI, configured: JsonMode | 'auto'): CompletionOpener {
  let mode: JsonMode = configured === 'auto' ? 'schema' : configured

  async function open(request: CompletionRequest, signal: AbortSignal): Promise<AsyncIterable<ChatCompletionChunk>> {
    for (;;) {
      try {
        return await client.chat.completions.create(toParameters(request, mode), { signal })
      } catch (error) {
        const easier = STEP_DOWN[mode]
        const isRefusal = error instanceof OpenAI.APIError && FORMAT_REFUSALS.has(error.status ?? 0)
        if (configured !== 'auto' || !isRefusal || easier === undefined) throw error
        mode = easier
      }
    }
  }
  return { open }
}

function toParameters(
  { model, prompt, schema, schemaName }: CompletionRequest,
  mode: JsonMode,
): ChatCompletionCreateParamsStreaming {
  return {
    model,
    stream: true,
    stream_options: { include_usage: true },
    messages: [
      { role: 'system', content: prompt.system },
      { role: 'user', content: prompt.user },
    ],
    ...(mode === 'schema' && { response_format: zodResponseFormat(schema, schemaName) }),
    ...(mode === 'object' && { response_format: { type: 'json_object' as const } }),
  }
}
