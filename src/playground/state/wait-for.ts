import type { ChangeFeed } from './change-feed.ts'

export interface WaitOptions {
  /** Real time; default 5,000. */
  readonly timeoutMs?: number
  /** Said in the error when the time is up. */
  readonly what?: string
}

const DEFAULT_WAIT_MS = 5_000

/** The time given to `waitFor` ran out. */
export class WaitTimeoutError extends Error {
  override readonly name = 'WaitTimeoutError'
  readonly code = 'PLAYGROUND_WAIT_TIMEOUT'
}

/**
 * Resolves with the first truthy value of `probe`, asked once now and again after every change of the workspace.
 * Rejects with WaitTimeoutError, and with whatever `probe` throws.
 */
export function waitForChange<T>(
  changes: ChangeFeed,
  probe: () => T,
  { timeoutMs = DEFAULT_WAIT_MS, what = 'the playground' }: WaitOptions & { describe?: () => string } = {},
  describe: () => string = () => '',
): Promise<NonNullable<T>> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      unsubscribe()
      settle()
    }
    const ask = () => {
      try {
        const value = probe()
        if (value) finish(() => resolve(value))
      } catch (error) {
        finish(() => reject(error))
      }
    }
    const timer = setTimeout(() => {
      finish(() => reject(new WaitTimeoutError(`waited ${timeoutMs} ms for ${what}${describe()}`)))
    }, timeoutMs)
    const unsubscribe = changes.subscribe(ask)
    ask()
  })
}
