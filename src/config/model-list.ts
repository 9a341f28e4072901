import { z } from 'zod'
import type { Prices } from '../domain/spend.ts'

/** A model that is tried after others. */
export interface FurtherModel {
  readonly model: string
  /** Absent: the first model's server. */
  readonly baseUrl?: string
  readonly prices?: Prices
}

/** `name`, `name@http://host/v1`, each also with ` 0.05/0.40`. Names of models may hold colons and slashes. */
const ENTRY = /^(?<model>[^\s@]+)(?:@(?<url>https?:\/\/\S+))?(?:\s+(?<input>\d+(?:\.\d+)?)\/(?<output>\d+(?:\.\d+)?))?$/

/** Reads NEWSDESK_FURTHER_MODELS. */
export const furtherModels = z.string().transform((text, context): readonly FurtherModel[] =>
  partsOf(text, ';').flatMap((part) => {
    const { model, url, input, output } = ENTRY.exec(part)?.groups ?? {}
    if (model !== undefined) {
      const prices = input !== undefined && { prices: { input: Number(input), output: Number(output) } }
      return [{ model, ...(url !== undefined && { baseUrl: url }), ...prices }]
    }
    context.addIssue(
      `${JSON.stringify(part)} is not a model such as gpt-5-nano 0.05/0.40 or llama3@http://localhost:11434/v1`,
    )
    return []
  }),
)

/** Reads NEWSDESK_FURTHER_API_KEYS into keys by host. What is wrong is told without the text, which is secret. */
export const keysByHost = z.string().transform((text, context): Readonly<Record<string, string>> => {
  const pairs = partsOf(text, ',').map((part) => part.split(/=(.*)/s).map((side) => side.trim()))
  if (pairs.some(([host, key]) => !host || !key)) context.addIssue('is not a list of host=key')
  return Object.fromEntries(pairs.map(([host = '', key = '']) => [host.toLowerCase(), key]))
})

function partsOf(text: string, separator: string): readonly string[] {
  const parts = text.split(separator).map((part) => part.trim())
  return parts.filter((part) => part !== '')
}
