import type { DeliveryOutcome, FailureReason } from './delivery.ts'

interface Pending {
  readonly owner: unknown
  readonly sentAt: number
  readonly timer: NodeJS.Timeout
  readonly resolve: (outcome: DeliveryOutcome) => void
}

/** Envelopes that were written and not yet acknowledged. */
export interface PendingAcks {
  /** Resolves with the acknowledgement, or with a failure after the time-out. `owner` is the connection. */
  wait(envelopeId: string, owner: unknown): Promise<DeliveryOutcome>
  /** Unknown and repeated acknowledgements are ignored, as Slack does. */
  settle(envelopeId: string, body: unknown): void
  fail(concerns: (owner: unknown) => boolean, reason: FailureReason): void
}

export function createPendingAcks(timeoutMs: number): PendingAcks {
  const pending = new Map<string, Pending>()

  function finish(envelopeId: string, outcome: (entry: Pending) => DeliveryOutcome): void {
    const entry = pending.get(envelopeId)
    if (entry === undefined) return
    pending.delete(envelopeId)
    clearTimeout(entry.timer)
    entry.resolve(outcome(entry))
  }

  return {
    wait: (envelopeId, owner) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => finish(envelopeId, () => ({ acked: false, reason: 'timeout' })), timeoutMs)
        pending.set(envelopeId, { owner, sentAt: performance.now(), timer, resolve })
      }),
    settle(envelopeId, body) {
      finish(envelopeId, ({ sentAt }) => {
        const latencyMs = performance.now() - sentAt
        return { acked: true, envelopeId, latencyMs, ...(body !== undefined && { body }) }
      })
    },
    fail(concerns, reason) {
      for (const [envelopeId, entry] of [...pending]) {
        if (concerns(entry.owner)) finish(envelopeId, () => ({ acked: false, reason }))
      }
    },
  }
}
