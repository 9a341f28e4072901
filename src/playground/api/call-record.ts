/** A call that was made, for tests. The token is left out. */
export interface CallRecord {
  readonly method: string
  readonly args: Readonly<Record<string, unknown>>
  /** The answer's body; undefined when the connection was cut. */
  readonly result: Record<string, unknown> | undefined
  readonly status: number
  /** By the playground's clock. */
  readonly at: Date
}
