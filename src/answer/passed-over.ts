import type { PassedOver } from '../domain/answer.ts'
import { whyNoModel } from '../domain/why-no-model.ts'
import type { WriterRun } from '../ports/run-writer.ts'

/**
 * Why a model's run gives no answer; undefined when it does, or when it found that the evidence has none. What it proved
 * before it failed is given up too: who knows what it would have said after "on the other hand".
 */
export function passedOver(run: WriterRun, timedOut: boolean): Omit<PassedOver, 'model'> | undefined {
  if (run.failure !== undefined) return timedOut ? { reason: 'model-timeout' } : whyNoModel(run.failure)
  return run.claims.length === 0 && run.rejected.length > 0 ? { reason: 'model-unverified' } : undefined
}
