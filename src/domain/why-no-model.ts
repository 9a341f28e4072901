import type { FallbackReason, PassedOver } from './answer.ts'
import { NewsdeskError } from './errors.ts'
import { limitOfReason } from './spend.ts'

const BY_REASON: Readonly<Record<string, FallbackReason>> = {
  timeout: 'model-timeout',
  'invalid-output': 'model-invalid',
}

/** What is said of a model that failed so. */
export function whyNoModel(failure: unknown): Omit<PassedOver, 'model'> {
  if (failure instanceof DOMException && failure.name === 'TimeoutError') return { reason: 'model-timeout' }
  const { reason = '' } = NewsdeskError.from(failure)
  const limit = limitOfReason(reason)
  if (limit !== undefined) return { reason: 'budget', limit }
  return { reason: BY_REASON[reason] ?? 'model-unavailable' }
}
