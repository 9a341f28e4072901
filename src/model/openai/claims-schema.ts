import { z } from 'zod'

/** What a model must answer for `claims`. Plain on purpose: some servers refuse schemas with bounds or defaults. */
const CLAIM_SCHEMA = z.object({
  text: z.string(),
  quotes: z.array(z.object({ passage: z.number(), text: z.string() })),
})
const CLAIMS_SCHEMA = z.object({ claims: z.array(CLAIM_SCHEMA) })

/** What is accepted of a model that no schema holds: a passage as "1" or "passage 1" names it just as well. */
const PASSAGE_NUMBER = z.union([
  z.number(),
  z
    .string()
    .regex(/\d/)
    .transform((written) => Number(/\d+/.exec(written)?.[0])),
])
export const WRITTEN_CLAIM = z.object({
  text: z.string(),
  quotes: z.array(z.object({ passage: PASSAGE_NUMBER, text: z.string() })),
})
export const WRITTEN_CLAIMS = z.object({ claims: z.array(z.unknown()) })

export const QUESTION_SCHEMA = z.object({ question: z.string() })

/** What the prompts name as their `schema`. */
export const SCHEMAS = { claims: CLAIMS_SCHEMA, question: QUESTION_SCHEMA } as const
