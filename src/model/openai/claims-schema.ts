import { z } from 'zod'

/** What a model must answer for `claims`. Plain on purpose: some servers refuse schemas with bounds or defaults. */
export const CLAIM_SCHEMA = z.object({
  text: z.string(),
  quotes: z.array(z.object({ passage: z.number(), text: z.string() })),
})
export const CLAIMS_SCHEMA = z.object({ claims: z.array(CLAIM_SCHEMA) })
export const QUESTION_SCHEMA = z.object({ question: z.string() })
