import type { Answerer } from './answer/answerer.ts'
import type { Corrections } from './answer/corrections/corrections.ts'
import type { StandingQuestions } from './answer/standing/standing-questions.ts'
import type { Config } from './config/config.ts'
import type { Digester } from './digest/digester.ts'
import type { Check } from './domain/check.ts'
import type { Ingester } from './ingest/ingester.ts'
import type { Metrics } from './observe/create-metrics.ts'
import type { Playground } from './playground/playground.ts'
import type { Clock } from './ports/clock.ts'
import type { Fetcher } from './ports/fetcher.ts'
import type { Log } from './ports/log.ts'
import type { Store } from './ports/store.ts'
import type { Search } from './search/search.ts'

/** The whole product without its edges: what the command line and Slack are served from. */
export interface App extends AsyncDisposable {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly store: Store
  readonly fetcher: Fetcher
  readonly ingester: Ingester
  readonly search: Search
  readonly answerer: Answerer
  readonly standing: StandingQuestions
  readonly corrections: Corrections
  readonly digester: Digester
  readonly metrics: Metrics
  /** What `doctor` finds. */
  check(): Promise<readonly Check[]>
  /** Connects to Slack (or opens the playground), starts the schedule and the refreshing of sources. */
  serve(options: { signal: AbortSignal }): Promise<Service>
}

/** The running bot. Disposing it stops the intake, finishes what is under way, and closes everything it opened. */
export interface Service extends AsyncDisposable {
  readonly slack: 'playground' | 'socket' | 'http'
  /** Where it listens; absent in Socket Mode. */
  readonly url?: string
  readonly articles: number
  /** One line for people: what is running and where. */
  readonly headline: string
  /** What to do next, and what could be added by which setting. */
  readonly advice: readonly string[]
  /** Set when there is one. */
  readonly playground?: Playground
  /** Rejects when the bot cannot go on, such as after its token was revoked. Never resolves. */
  readonly failed: Promise<never>
}

/** Parts that a test (or a special command) puts in place of the built ones. */
export interface AppOverrides {
  readonly clock?: Clock
  readonly log?: Log
}
