import type { Clock } from '../../ports/clock.ts'

/** Aborts `signal` when nothing was heard for long, or when the caller's own signal is aborted. */
export interface SilenceWatch extends Disposable {
  readonly signal: AbortSignal
  /** The silence ended it, not the caller. */
  readonly isOver: boolean
  hear(): void
}

/** Watches for a silence of `timeoutMs` to twice that, by the clock. The SDK's own time-out ends with the headers. */
export function watchSilence({
  clock,
  timeoutMs,
  signal,
}: {
  clock: Clock
  timeoutMs: number
  signal: AbortSignal
}): SilenceWatch {
  const over = new AbortController()
  const done = new AbortController()
  let heard = 0

  async function watch(): Promise<void> {
    for (let before = -1; before !== heard; ) {
      before = heard
      await clock.sleep(timeoutMs, done.signal)
    }
    over.abort(new DOMException('the model server fell silent', 'TimeoutError'))
  }

  watch().catch((reason: unknown) => {
    if (!done.signal.aborted) over.abort(reason)
  })
  return {
    signal: AbortSignal.any([over.signal, signal]),
    get isOver() {
      return over.signal.aborted
    },
    hear() {
      heard++
    },
    [Symbol.dispose]: () => done.abort(),
  }
}
