import { z } from 'zod'
import type { Usage } from '../../domain/answer.ts'

const count = z.number().int().positive()
const USAGE = z.object({ prompt_tokens: count, completion_tokens: count })

/** What a server says an answer used; undefined for what no answer can have used, such as nothing at all. */
export function readUsage(told: unknown): Usage | undefined {
  const { data } = USAGE.safeParse(told)
  return data && { inputTokens: data.prompt_tokens, outputTokens: data.completion_tokens }
}
