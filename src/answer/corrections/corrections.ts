/** What we posted and articles have changed since. */
export interface Corrections {
  /**
   * Looks through versions that came in since the last look, and puts a note into the outbox for each answer and digest that
   * quotes words which changed. Nearly free while nothing came in. Returns how many notes. Error: STORE_FAILED.
   */
  check(options: { signal: AbortSignal }): Promise<number>
}
