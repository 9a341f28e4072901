/** Time as the features see it, so that tests can own it. */
export interface Clock {
  now(): Date
  /** Resolves after `ms` of this clock's time, or rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}
