import type { App } from './app-types.ts'
import type { SlackAccess } from './build-slack.ts'
import type { Embedder } from './ports/embedder.ts'

/** What the running bot is wired from. */
export interface ServiceParts
  extends Pick<
    App,
    | 'config'
    | 'clock'
    | 'log'
    | 'store'
    | 'fetcher'
    | 'ingester'
    | 'search'
    | 'answerer'
    | 'standing'
    | 'corrections'
    | 'digester'
    | 'metrics'
  > {
  /** Absent when passages are found by their words alone. */
  readonly embedder?: Embedder
  /** How to reach Slack now. */
  access(): SlackAccess
  /** Points at a playground that has just been opened. */
  setAccess(access: SlackAccess): void
}
