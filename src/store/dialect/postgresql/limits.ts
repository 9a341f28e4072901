/** How much one process asks of the server, and how long it waits for it. */
export interface PostgresLimits {
  /** Connections for reading; each lane of writers has one more. */
  readonly readConnections: number
  /** How long making a connection, or waiting for a free one, may take. */
  readonly connectTimeoutMs: number
  /** How long one statement may run. */
  readonly statementTimeoutMs: number
  /** How long a write waits for those of other processes. */
  readonly lockTimeoutMs: number
  /** How long opening waits for the process that brings the schema up to date. */
  readonly migrationWaitMs: number
  /** The server ends a transaction that is silent for so long: its process hangs, or its machine is gone. */
  readonly silenceTimeoutMs: number
  /** How long work that has not begun waits for a server that went away, such as one that is restarted. */
  readonly reconnectWithinMs: number
  /** A connection that nobody needs is closed after this. */
  readonly idleTimeoutMs: number
}

export const DEFAULT_POSTGRES_LIMITS: PostgresLimits = {
  readConnections: 6,
  connectTimeoutMs: 5_000,
  statementTimeoutMs: 30_000,
  lockTimeoutMs: 10_000,
  migrationWaitMs: 120_000,
  silenceTimeoutMs: 60_000,
  reconnectWithinMs: 10_000,
  idleTimeoutMs: 30_000,
}
