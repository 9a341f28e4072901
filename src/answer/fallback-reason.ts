import type { FallbackReason } from '../domain/answer.ts'
import { NewsdeskError } from '../domain/errors.ts'
import type { WriterRun } from './run-writer.ts'

const BY_REASON: Readonly<Record<string, FallbackReason>> = {
  timeout: 'model-timeout',
  'invalid-output': 'model-invalid',
  budget: 'budget',
}

/** Why a model's run gives no answer; undefined when it does, or when it found that the evidence has none. */
export function fallbackReason(run: WriterRun, timedOut: boolean): FallbackReason | undefined {
  if (run.claims.length > 0) return undefined
  if (timedOut) return 'model-timeout'
  if (run.failure !== undefined) return BY_REASON[NewsdeskError.from(run.failure).reason ?? ''] ?? 'model-unavailable'
  return run.rejected.length > 0 ? 'model-unverified' : undefined
}
