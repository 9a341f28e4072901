import type { Clock } from '../../src/ports/clock.ts'

/** A clock that goes as fast as the real one, from a given instant on. */
export function createPassingClock(start: string): Clock {
  const aheadMs = Date.parse(start) - Date.now()
  return {
    now: () => new Date(Date.now() + aheadMs),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const stop = () => {
          clearTimeout(timer)
          reject(signal?.reason)
        }
        const timer = setTimeout(() => {
          signal?.removeEventListener('abort', stop)
          resolve()
        }, ms)
        signal?.addEventListener('abort', stop, { once: true })
      }),
  }
}
