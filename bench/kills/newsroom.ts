import { setTimeout as wait } from 'node:timers/promises'
import type { ChannelId, SubscriptionId } from '../../src/domain/ids.ts'
import { DAY_MS, toTimestamp } from '../../src/domain/timestamp.ts'
import type { Playground } from '../../src/playground/playground.ts'
import { WaitTimeoutError } from '../../src/playground/state/wait-for.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Store } from '../../src/ports/store.ts'
import { articleDraft } from '../../test/support/article-draft.ts'
import { generateArticles } from '../generate-articles.ts'
import { inventReport, inventWord } from './invent-report.ts'
import type { Ledger } from './ledger.ts'
import { BRIEFINGS } from './workspace.ts'

export interface NewsroomParts {
  readonly playground: Playground
  readonly store: Store
  readonly clock: Clock
  readonly ledger: Ledger
  readonly random: () => number
}

/** A report that is written and has not come in. */
export interface AnnouncedReport {
  /** A word that only it has. */
  readonly subject: string
  file(): Promise<void>
}

/** Where articles come in from, through a process that is no bot. */
export interface Newsroom {
  announce(): AnnouncedReport
  stop(): Promise<void>
}

const ARTICLES = 60
/** So much at a time that some digests take several messages. */
const LARGEST_BATCH = 16
const LONGEST_PAUSE_MS = 3_000
/** On a busy machine a digest may be long in coming: reports wait for it no longer than this. */
const LONGEST_WAIT_MS = 30_000
/** Nothing is left out for want of room. */
const MAX_STORIES = 10_000

export function startNewsroom(parts: NewsroomParts): Newsroom {
  const { playground, store, clock, ledger, random } = parts
  const stopping = new AbortController()
  let count = 0

  async function file(numbers: readonly number[]): Promise<void> {
    const at = toTimestamp(clock.now())
    await store.articles.save(numbers.map((n) => inventReport(n, at)))
    ledger.reports.push(...numbers)
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const batch = 1 + Math.floor(random() ** 2 * LARGEST_BATCH)
      await file(Array.from({ length: batch }, () => count++))
      await nextDigest(playground)
      await wait(random() * LONGEST_PAUSE_MS)
    }
  }

  const running = run()
  return {
    announce() {
      const n = count++
      return { subject: inventWord(n, 1), file: () => file([n]) }
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}

/** Resolves when a digest begins to be posted anywhere. */
async function nextDigest({ calls, waitFor }: Playground): Promise<void> {
  const before = calls.at(-1)
  const isDigest = () => {
    const newest = calls.at(-1)
    if (newest === before || newest?.method !== 'chat.postMessage') return false
    return BRIEFINGS.includes(String(newest.args.channel)) && newest.args.thread_ts === undefined
  }
  try {
    await waitFor(isDigest, { timeoutMs: LONGEST_WAIT_MS })
  } catch (error) {
    if (!(error instanceof WaitTimeoutError)) throw error
  }
}

/** A data folder with articles to answer from, too old for a digest, and a digest in every briefing channel every minute. */
export async function prepareStore({ store, clock }: Pick<NewsroomParts, 'store' | 'clock'>): Promise<void> {
  const now = clock.now().getTime()
  const seenAt = toTimestamp(new Date(now - 3 * DAY_MS))
  const articles = [...generateArticles(ARTICLES)].map(({ url, title, siteName, publishedAt, text }) =>
    articleDraft({ key: `url:${url}`, url, title, siteName, publishedAt, text, seenAt }),
  )
  await store.articles.save(articles)
  for (const channel of BRIEFINGS) {
    const id = `subscription-${channel}` as SubscriptionId
    const schedule = { cron: '* * * * *', timezone: 'UTC', topics: [], maxStories: MAX_STORIES }
    const createdAt = toTimestamp(clock.now())
    await store.subscriptions.save({ id, channel: channel as ChannelId, ...schedule, state: 'active', createdAt })
    await store.subscriptions.setNextRun(id, createdAt)
  }
}
