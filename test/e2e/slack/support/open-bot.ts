import type { Answerer } from '../../../../src/answer/answerer.ts'
import { createStandingQuestions } from '../../../../src/answer/standing/create-standing-questions.ts'
import type { Digester } from '../../../../src/digest/digester.ts'
import type { Subscription } from '../../../../src/domain/digest.ts'
import { createPlayground } from '../../../../src/playground/create-playground.ts'
import type { Playground, PlaygroundOptions } from '../../../../src/playground/playground.ts'
import type { Clock } from '../../../../src/ports/clock.ts'
import type { Store } from '../../../../src/ports/store.ts'
import { createSearch } from '../../../../src/search/create-search.ts'
import { renderStandingReply } from '../../../../src/slack/blocks/standing-reply.ts'
import { createSlackApp, type SlackAppOptions } from '../../../../src/slack/create-slack-app.ts'
import type { SlackLimits } from '../../../../src/slack/limits.ts'
import type { SlackApp } from '../../../../src/slack/slack-app.ts'
import { openTemporaryStore } from '../../../support/open-temporary-store.ts'
import { silentLog } from '../../../support/silent-log.ts'
import { createRecordingLog, type RecordingLog } from '../../../unit/slack/recording-log.ts'
import { sampleDigest } from '../../../unit/slack/sample-digest.ts'
import { createScriptedAnswerer, type ScriptedAnswerer } from './scripted-answerer.ts'

export type Mode = 'socket' | 'http'
export const MODES: readonly Mode[] = ['socket', 'http']

export interface BotOptions {
  readonly mode?: Mode
  /** Of the HTTP mode; any free one by default. */
  readonly port?: number
  readonly playground?: Playground
  readonly playgroundOptions?: PlaygroundOptions
  readonly store?: Store
  readonly answerer?: ScriptedAnswerer
  readonly clock?: Clock
  readonly limits?: Partial<SlackLimits>
  readonly parts?: Partial<Pick<SlackAppOptions, 'digester' | 'ingester' | 'spending'>>
}

/** The real Bolt app on a playground. Disposing it stops both; a playground that was handed in stays. */
export interface Bot extends AsyncDisposable {
  readonly playground: Playground
  readonly app: SlackApp
  readonly store: Store
  readonly answerer: ScriptedAnswerer
  readonly log: RecordingLog
}

/** Retries at once; bounds of whole phases are out of reach, so that a clock that skips short waits leaves them alone. */
const TEST_LIMITS = {
  ackWithinMs: 300_000,
  retryDelaysMs: [1, 1, 1],
  reconnectDelaysMs: [0, 1],
  connectMs: 300_000,
  drainMs: 300_000,
  sweepMs: 300_000,
}

export const REAL_CLOCK: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(signal.reason)
      })
    }),
}

export async function openBot(options: BotOptions = {}): Promise<Bot> {
  const playground = options.playground ?? (await createPlayground(options.playgroundOptions))
  try {
    return await startBot(options, playground)
  } catch (error) {
    if (options.playground === undefined) await playground[Symbol.asyncDispose]()
    throw error
  }
}

async function startBot(options: BotOptions, playground: Playground): Promise<Bot> {
  const { mode = 'socket', clock = REAL_CLOCK } = options
  const store = options.store ?? (await openTemporaryStore({ clock }))
  const answerer = options.answerer ?? createScriptedAnswerer(() => clock.now())
  const log = createRecordingLog()
  const app = await createSlackApp({
    connection: settingsFor(mode, playground, options.port),
    apiUrl: playground.apiUrl,
    answerer: keeping(answerer, store),
    search: createSearch({ store, clock }),
    digester: scriptedDigester([]),
    standing: standingQuestions({ store, answerer, clock }),
    store,
    clock,
    log,
    limits: { ...TEST_LIMITS, ...options.limits },
    ...options.parts,
  })
  await app.start()
  if (mode === 'http') playground.http.requestUrl = app.url
  return {
    playground,
    app,
    store,
    answerer,
    log,
    async [Symbol.asyncDispose]() {
      await app.stop()
      if (options.store === undefined) await store[Symbol.asyncDispose]()
      if (options.playground === undefined) await playground[Symbol.asyncDispose]()
    },
  }
}

/** Keeps what is answered, as the real answerer does. */
function keeping(answerer: Answerer, store: Store): Answerer {
  return {
    async ask(question, options) {
      const { channel, threadTs } = question
      const answer = await answerer.ask(question, options)
      const place = channel === undefined ? {} : { place: { channel, ...(threadTs !== undefined && { threadTs }) } }
      await store.answers.save({ answer, retrieved: [], ...place })
      return answer
    },
  }
}

/** The real ones, which ask the scripted answerer. */
export function standingQuestions({ store, answerer, clock }: { store: Store; answerer: Answerer; clock: Clock }) {
  return createStandingQuestions({
    store,
    ask: async (question) => ({ answer: await answerer.ask(question), retrieved: [] }),
    messenger: { renderStandingReply },
    clock,
    log: silentLog,
    owner: 'the-bot',
    timezone: 'UTC',
  })
}

function settingsFor(mode: Mode, { tokens }: Playground, port = 0): SlackAppOptions['connection'] {
  const { botToken, appToken, signingSecret } = tokens
  if (mode === 'socket') return { mode, botToken, appToken }
  return { mode, botToken, signingSecret, host: '127.0.0.1', port }
}

/** Keeps subscriptions in a list and previews the sample digest. */
export function scriptedDigester(subscriptions: Subscription[]): Digester {
  return {
    preview: async () => sampleDigest(),
    stories: async () => [],
    async subscribe(wanted) {
      const id = `subscription-${subscriptions.length + 1}` as Subscription['id']
      const made: Subscription = { ...wanted, id, state: 'active', createdAt: '2026-11-20T08:00:00.000Z' }
      subscriptions.push(made)
      return made
    },
    list: async () => [...subscriptions],
    pause: async () => undefined,
    resume: async () => undefined,
    async remove(id) {
      subscriptions.splice(
        subscriptions.findIndex((subscription) => subscription.id === id),
        1,
      )
    },
    runNow: async () => ({ state: 'empty', messages: [] }),
    tick: async () => undefined,
    deliver: async () => undefined,
    start: async () => undefined,
    stop: async () => undefined,
  }
}
