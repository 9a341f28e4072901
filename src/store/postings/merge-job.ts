import { z } from 'zod'
import { NewsdeskError } from '../../domain/errors.ts'

const MERGE_JOB = z.strictObject({
  /** The segment that grows, and the level it will have. */
  segment: z.number(),
  level: z.number(),
  /** Segments that it takes the place of; none when it takes in what is in no segment yet. */
  sources: z.array(z.number()),
  /** Batches and changes up to this revision are in it. */
  through: z.number(),
  /** The last term that was written. */
  cursor: z.string().optional(),
  pages: z.number(),
})

/** Work on a segment, kept in the store: any process goes on with it where the last step of any process ended. */
export type MergeJob = z.infer<typeof MERGE_JOB>

export function parseMergeJob(text: string): MergeJob {
  const parsed = MERGE_JOB.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  throw new NewsdeskError('STORE_FAILED', 'the index holds a job that this version does not know', {
    cause: parsed.error,
    remedy: 'Run `newsdesk index rebuild`.',
  })
}
