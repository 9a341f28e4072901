/** How work is ended early. */
export interface WorkSignals {
  /** Aborts what is under way. What may have been posted by then is read back later. */
  readonly signal: AbortSignal
  /** Lets the step under way finish, and starts no further one. */
  readonly stopping: AbortSignal
}
