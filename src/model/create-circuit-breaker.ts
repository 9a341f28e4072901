import { NewsdeskError } from '../domain/errors.ts'
import { isBudgetReason } from '../domain/spend.ts'
import { MINUTE_MS } from '../domain/timestamp.ts'
import type { Clock } from '../ports/clock.ts'
import type { Writer, WriterEvent } from '../ports/writer.ts'

export interface CircuitBreakerLimits {
  /** Failures in a row after which the writer is left alone. */
  readonly maxFailures: number
  readonly coolDownMs: number
}

const DEFAULT_LIMITS: CircuitBreakerLimits = { maxFailures: 3, coolDownMs: MINUTE_MS }

/**
 * A writer that fails at once while its server is known to be down, so that nobody waits for a time-out at every question.
 * After the cool-down one call goes through; its outcome decides. A caller's own abort is no failure, nor is a spent budget:
 * neither says anything about the server.
 */
export function createCircuitBreaker(
  writer: Writer,
  { clock, limits = DEFAULT_LIMITS }: { clock: Clock; limits?: CircuitBreakerLimits },
): Writer {
  let failures = 0
  let openUntilMs = 0
  /** After the cool-down: whether the call that tries the server again is under way. */
  let isTrying = false

  /** Lets a call through, and gives what ends it. While a server cools down, and while one call tries it again, none. */
  function admit(): () => void {
    if (openUntilMs === 0) return () => undefined
    if (isTrying || clock.now().getTime() < openUntilMs)
      throw new NewsdeskError(
        'MODEL_UNAVAILABLE',
        `the model server failed ${failures} times in a row and is left alone for a while`,
        { reason: 'cooling-down' },
      )
    isTrying = true
    return () => {
      isTrying = false
    }
  }

  function note(hasFailed: boolean): void {
    failures = hasFailed ? failures + 1 : 0
    openUntilMs = failures >= limits.maxFailures ? clock.now().getTime() + limits.coolDownMs : 0
  }

  async function* write(...args: Parameters<Writer['write']>): AsyncIterable<WriterEvent> {
    const leave = admit()
    try {
      yield* writer.write(...args)
      note(false)
    } catch (error) {
      if (isFailure(error)) note(true)
      throw error
    } finally {
      leave()
    }
  }

  const { kind, model, rewriteQuestion } = writer
  const named = { kind, ...(model !== undefined && { model }), write }
  if (!rewriteQuestion) return named
  return {
    ...named,
    async rewriteQuestion(...args) {
      const leave = admit()
      try {
        const rewritten = await rewriteQuestion(...args)
        note(false)
        return rewritten
      } catch (error) {
        if (isFailure(error)) note(true)
        throw error
      } finally {
        leave()
      }
    },
  }
}

/** A deadline that the server let pass is one, also where it was the caller's. */
function isFailure(error: unknown): boolean {
  if (error instanceof DOMException) return error.name === 'TimeoutError'
  return error instanceof NewsdeskError && !isBudgetReason(error.reason)
}
