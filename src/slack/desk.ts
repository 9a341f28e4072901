import type { WebClient } from '@slack/web-api'
import type { Answerer } from '../answer/answerer.ts'
import type { StandingQuestions } from '../answer/standing/standing-questions.ts'
import type { Digester } from '../digest/digester.ts'
import type { DailyLimits } from '../domain/spend.ts'
import type { Ingester } from '../ingest/ingester.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import type { Search } from '../search/search.ts'
import type { BotIdentity } from './connection/bot-identity.ts'
import type { Allowance } from './deliver/create-allowance.ts'
import type { SlackCaller } from './deliver/slack-caller.ts'
import type { SlackLimits } from './limits.ts'
import type { WorkQueue } from './turn/work-queue.ts'

/** How models are paid for. */
export interface Spending {
  readonly limits: DailyLimits
  /** Prices are set, so that money is known. */
  readonly isPriced: boolean
}

/** What the features give the Slack app, and what it runs by. */
export interface DeskParts {
  readonly answerer: Answerer
  readonly search: Search
  readonly digester: Digester
  readonly standing: StandingQuestions
  /** Absent: people can't hand articles over in Slack. */
  readonly ingester?: Ingester
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** IANA zone that "yesterday" and new subscriptions are meant in. */
  readonly timezone: string
  readonly limits: SlackLimits
  /** Absent: there is no model. */
  readonly spending?: Spending
}

/** Everything a listener works with. */
export interface Desk extends DeskParts {
  readonly identity: BotIdentity
  readonly client: WebClient
  readonly caller: SlackCaller
  readonly work: WorkQueue
  /** For calls that show claims as they come; the other calls come first. */
  readonly liveCalls: Allowance
  /** Names this run of this process among all that share the store: `host/pid/random`. */
  readonly owner: string
}
