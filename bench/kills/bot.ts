import { randomUUID } from 'node:crypto'
import { flushCompileCache } from 'node:module'
import { createCorrections } from '../../src/answer/corrections/create-corrections.ts'
import { createAnswerer } from '../../src/answer/create-answerer.ts'
import { buildStanding } from '../../src/build-standing.ts'
import { buildWatch } from '../../src/build-watch.ts'
import { createDigester } from '../../src/digest/create-digester.ts'
import type { AnswerId } from '../../src/domain/ids.ts'
import { MINUTE_MS, SECOND_MS } from '../../src/domain/timestamp.ts'
import { createExtractiveWriter } from '../../src/model/extractive/create-extractive-writer.ts'
import { createLog } from '../../src/observe/create-log.ts'
import { createSearch } from '../../src/search/create-search.ts'
import { createSlackApp } from '../../src/slack/create-slack-app.ts'
import { createSlackMessenger } from '../../src/slack/messenger/create-slack-messenger.ts'
import { openSqliteStore } from '../../src/store/open-sqlite-store.ts'
import { DIGEST_LIMITS, SLACK_LIMITS, STANDING_LIMITS } from './bot-limits.ts'
import { createFastClock, SPEED } from './fast-clock.ts'
import { createStreamingWriter } from './streaming-writer.ts'

export interface BotJob {
  readonly apiUrl: string
  readonly botToken: string
  readonly appToken: string
  readonly folder: string
  readonly clockStartMs: number
}

const TICK_MS = 10 * SECOND_MS

/** The main file of a child process: a bot with everything that posts, until it is killed. Says `ready` when it is. */
async function main({ apiUrl, botToken, appToken, folder, clockStartMs }: BotJob): Promise<void> {
  // Nothing outlives the bench.
  process.once('disconnect', () => process.exit())
  const clock = createFastClock(clockStartMs)
  const log = createLog({ level: 'info' })
  const store = await openSqliteStore({ folder, clock, log })
  const search = createSearch({ store, clock })
  const messenger = createSlackMessenger({ apiUrl, botToken, clock, log, limits: SLACK_LIMITS })
  const quoting = createExtractiveWriter()
  const answering = {
    store,
    search,
    writers: [createStreamingWriter((ms) => clock.sleep(ms * SPEED)), quoting] as const,
    clock,
    log,
    newId: () => randomUUID() as AnswerId,
    answerTimeoutMs: 10 * MINUTE_MS,
  }
  const answerer = createAnswerer(answering)
  const owner = `process-${process.pid}-${randomUUID()}`
  const posting = { store, messenger, clock, log }
  const digester = createDigester({ ...posting, writers: [quoting], newId: randomUUID, owner, limits: DIGEST_LIMITS })
  const onAnswer = () => undefined
  const standing = buildStanding({ ...answering, messenger, timezone: 'UTC', onAnswer, limits: STANDING_LIMITS })
  const connection = { mode: 'socket', botToken, appToken } as const
  const desk = { answerer, search, digester, standing, store, clock, log, limits: SLACK_LIMITS }
  const app = await createSlackApp({ connection, apiUrl, ...desk })
  await app.start()
  // What is killed does not get to keep its compiled code for the next one.
  flushCompileCache()
  process.send?.('ready')
  buildWatch({ standing, corrections: createCorrections(posting), digester, clock, log })
  for (;;) {
    await digester.tick()
    await clock.sleep(TICK_MS)
  }
}

await main(JSON.parse(process.argv[2] ?? ''))
