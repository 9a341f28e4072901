import { WebClient } from '@slack/web-api'
import type { Answerer } from '../../../../src/answer/answerer.ts'
import type { Question } from '../../../../src/domain/answer.ts'
import type { Claim } from '../../../../src/domain/claim.ts'
import type { AnswerId } from '../../../../src/domain/ids.ts'
import { createSearch } from '../../../../src/search/create-search.ts'
import { createSlackApp } from '../../../../src/slack/create-slack-app.ts'
import { openSqliteStore } from '../../../../src/store/open-sqlite-store.ts'
import { silentLog } from '../../../support/silent-log.ts'
import { sampleAnswer, sampleClaim } from '../../../unit/slack/sample-answer.ts'
import { REAL_CLOCK, scriptedDigester, standingQuestions } from './open-bot.ts'

interface Job {
  readonly apiUrl: string
  readonly botToken: string
  readonly appToken: string
  readonly folder: string
}

/** The main file of a child process: a bot whose model says its next claim when people see the last. Runs until it is killed. */
const { apiUrl, botToken, appToken, folder }: Job = JSON.parse(process.argv[2] ?? '')
const LOOK_AGAIN_MS = 5
const CLAIMS = ['One.', 'Two.', 'Three.'].map((text) => sampleClaim({ text }))

const client = new WebClient(botToken, { slackApiUrl: apiUrl })

/** However slow the machine is, so that each claim makes a call of its own. */
async function untilShown({ channel, threadTs = '' }: Question, { text }: Claim): Promise<void> {
  for (;;) {
    const { messages } = await client.conversations.replies({ channel: channel ?? '', ts: threadTs })
    if (JSON.stringify(messages).includes(text)) return
    await REAL_CLOCK.sleep(LOOK_AGAIN_MS)
  }
}

const store = await openSqliteStore({ folder, clock: REAL_CLOCK, log: silentLog })
const answerer: Answerer = {
  async ask(question, options = {}) {
    for (const claim of options.onClaim ? CLAIMS : []) {
      options.onClaim?.(claim)
      await untilShown(question, claim)
    }
    const at = new Date().toISOString()
    const id = crypto.randomUUID() as AnswerId
    const answer = { ...sampleAnswer({ claims: CLAIMS, id }), question: question.text, asOf: at, answeredAt: at }
    await store.answers.save({ answer, retrieved: [] })
    return answer
  },
}
const app = await createSlackApp({
  connection: { mode: 'socket', botToken, appToken },
  apiUrl,
  answerer,
  standing: standingQuestions({ store, answerer, clock: REAL_CLOCK }),
  search: createSearch({ store, clock: REAL_CLOCK }),
  digester: scriptedDigester([]),
  store,
  clock: REAL_CLOCK,
  log: silentLog,
  limits: {
    retryDelaysMs: [1, 1],
    reconnectDelaysMs: [0, 1],
    firstClaimDelayMs: 1,
    liveIntervalMs: 1,
    maxTakeOvers: 99,
  },
})
await app.start()
