import type { App } from '../app-types.ts'
import type { Config, Secrets } from '../config/config.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Printer, Terminal } from './terminal.ts'

/** What every command gets: its printer, the checked settings, and ways to open what it needs. */
export interface CommandContext {
  readonly printer: Printer
  readonly terminal: Terminal
  readonly config: Config
  readonly secrets: Secrets
  readonly clock: Clock
  readonly log: Log
  /** Aborted by the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal
  /** Opens the app, runs `work`, and closes it again, also when the work fails. */
  withApp<Result>(work: (app: App) => Promise<Result>): Promise<Result>
  /** Plays the demo in a folder of its own and returns the conversation as people would see it. */
  demonstrate(): Promise<string>
}

/** Ends a command with exit code 3: it finished, but some inputs failed, and each has been listed. */
export const SOME_INPUTS_FAILED = 3
