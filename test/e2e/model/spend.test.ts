import assert from 'node:assert/strict'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createApp } from '../../../src/app.ts'
import type { App } from '../../../src/app-types.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import type { Answer, Question } from '../../../src/domain/answer.ts'
import type { ChannelId } from '../../../src/domain/ids.ts'
import type { PersonHash } from '../../../src/domain/payer.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { createOpenAiServer, type OpenAiServer } from '../../support/openai-server/create-openai-server.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const SAMPLES = join(import.meta.dirname, '../../../samples')
const NOW = '2026-11-21T08:00:00.000Z'
const SENTENCE =
  'Local elections will be held across Calvera on 9 May 2027, the Ministry of the Interior announced on Friday.'
const CLAIM = {
  text: 'Local elections will be held across Calvera on 9 May 2027.',
  quotes: [{ passage: 1, text: SENTENCE }],
}
const QUESTION = {
  text: 'When will local elections be held?',
  channel: 'C1' as ChannelId,
  person: 'mara' as PersonHash,
}
/** The server says that every answer took 120 tokens in and 30 out. */
const REAL_MICROS = 120 * 10 + 30 * 10
const PRICES = { NEWSDESK_MODEL_PRICE_INPUT: '10', NEWSDESK_MODEL_PRICE_OUTPUT: '10' }
const FEW_TOKENS = { NEWSDESK_MODEL_MAX_OUTPUT_TOKENS: '1000' }

let server: OpenAiServer
let library: Awaited<ReturnType<typeof openTemporaryFolder>>
before(async () => {
  server = await createOpenAiServer()
  library = await openTemporaryFolder()
  await using app = await openApp(library.path, {})
  for await (const result of app.ingester.ingest([{ kind: 'name', name: SAMPLES }]))
    assert.equal(result.reason, undefined)
  server.enqueue({ kind: 'text', text: JSON.stringify({ claims: [CLAIM] }) })
})
after(async () => {
  await library[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

function openApp(folder: string, settings: Readonly<Record<string, string>>): Promise<App> {
  const env = { NEWSDESK_DATA_DIR: folder, OPENAI_BASE_URL: server.baseUrl, OPENAI_MODEL: 'large' }
  const { config, secrets } = parseConfig({ ...env, ...PRICES, ...FEW_TOKENS, ...settings })
  return createApp(config, secrets, { clock: createManualClock(NOW), log: silentLog })
}

async function openDesk(settings: Readonly<Record<string, string>>) {
  const folder = await openTemporaryFolder()
  await cp(library.path, folder.path, { recursive: true })
  const app = await openApp(folder.path, settings)
  return {
    app,
    open: () => openApp(folder.path, settings),
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

async function ask(app: App, given: Partial<Question> = {}): Promise<Answer> {
  return app.answerer.ask({ ...QUESTION, ...given })
}

async function spentBy(app: App, account: string): Promise<readonly [number, number]> {
  const [row] = await app.store.spend.read('2026-11-21', [account], NOW)
  return [row?.spentMicros ?? -1, row?.reservedMicros ?? -1]
}

test('every answer tells its calls, and the accounts hold what they really cost', async () => {
  await using desk = await openDesk({})
  const answer = await ask(desk.app)
  assert.equal(answer.writer, 'openai')
  assert.deepEqual(answer.calls, [
    { model: 'large', prompt: 'answer@2', usage: { inputTokens: 120, outputTokens: 30 }, costUsd: 0.0015 },
  ])
  assert.equal(answer.costUsd, 0.0015)
  for (const account of ['workspace', 'channel:C1', 'person:mara'])
    assert.deepEqual(await spentBy(desk.app, account), [REAL_MICROS, 0])
})

test('a reworded question counts, too', async () => {
  await using desk = await openDesk({})
  const answer = await ask(desk.app, { history: [{ question: 'What about Calvera?', answer: 'It is a country.' }] })
  assert.deepEqual(
    answer.calls?.map(({ prompt }) => prompt),
    ['rewrite-question@2', 'answer@2'],
  )
  const calls = answer.calls?.length ?? 0
  assert.equal(calls * 0.0015, answer.costUsd)
})

for (const [setting, limit] of [
  ['NEWSDESK_DAILY_LIMIT_WORKSPACE', 'workspace'],
  ['NEWSDESK_DAILY_LIMIT_CHANNEL', 'channel'],
  ['NEWSDESK_DAILY_LIMIT_PERSON', 'person'],
] as const)
  test(`past the ${limit}'s limit nothing is asked of the model, and the answer says so`, async () => {
    await using desk = await openDesk({ [setting]: '0.005' })
    const asked = server.history.length
    const answer = await ask(desk.app)
    assert.equal(server.history.length, asked)
    assert.equal(answer.writer, 'extractive')
    assert.equal(answer.fallbackReason, 'budget')
    assert.deepEqual(answer.passedOver, [{ model: 'large', reason: 'budget', limit }])
    assert.match(answer.text, /9 May 2027/)
    assert.equal(answer.costUsd, undefined)
    assert.deepEqual(await spentBy(desk.app, 'workspace'), [0, 0])
  })

test('first the dear model writes, then the cheaper one, then nobody', async () => {
  const settings = { NEWSDESK_DAILY_LIMIT_CHANNEL: '0.06', NEWSDESK_FURTHER_MODELS: 'small 8/8' }
  await using desk = await openDesk(settings)
  const writers: (string | undefined)[] = []
  for (let n = 0; n < 60 && writers.at(-1) !== 'extractive'; n++) {
    const { model, writer } = await ask(desk.app)
    writers.push(model ?? writer)
  }
  assert.deepEqual([...new Set(writers)], ['large', 'small', 'extractive'])
  const [spent, reserved] = await spentBy(desk.app, 'channel:C1')
  assert.ok(spent > 0 && spent <= 60_000 && reserved === 0)
  const other = await ask(desk.app, { channel: 'C2' as ChannelId })
  assert.equal(other.model, 'large')
})

test('of many who ask at once in two processes none takes the money of another', async () => {
  await using desk = await openDesk({ NEWSDESK_DAILY_LIMIT_WORKSPACE: '0.06' })
  await using other = await desk.open()
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => ask(n % 2 === 0 ? desk.app : other)))
  const byModel = answers.filter(({ writer }) => writer === 'openai').length
  assert.ok(byModel > 0 && byModel < 12, String(byModel))
  assert.deepEqual(await spentBy(desk.app, 'workspace'), [byModel * REAL_MICROS, 0])
})

test('a digest is charged to its channel, and quoted when the limit does not cover it', async () => {
  await using desk = await openDesk({ NEWSDESK_DAILY_LIMIT_WORKSPACE: '0.001' })
  const digest = await desk.app.digester.preview({ from: '2026-11-01T00:00:00.000Z' })
  assert.equal(digest.writer, 'extractive')
  assert.deepEqual(digest.passedOver, [{ model: 'large', reason: 'budget', limit: 'workspace' }])
  assert.ok(digest.stories.length > 0)
  await using unlimited = await openDesk({})
  const written = await unlimited.app.digester.preview({ from: '2026-11-01T00:00:00.000Z' })
  assert.ok((written.calls?.length ?? 0) > 0)
  const [spent] = await spentBy(unlimited.app, 'workspace')
  assert.equal(spent, (written.calls?.length ?? 0) * REAL_MICROS)
})

test('metrics tell calls, tokens, dollars and refusals', async () => {
  await using desk = await openDesk({ NEWSDESK_DAILY_LIMIT_PERSON: '0.06' })
  await ask(desk.app)
  await ask(desk.app, { person: 'x' as PersonHash })
  const text = await desk.app.metrics.render()
  assert.match(text, /newsdesk_model_calls_total\{model="large",outcome="charged"\} 2/)
  assert.match(text, /newsdesk_model_tokens_total\{model="large",direction="output"\} 60/)
  assert.match(text, /newsdesk_model_cost_usd_total\{model="large"\} 0.003/)
  await using poor = await openDesk({ NEWSDESK_DAILY_LIMIT_PERSON: '0.001' })
  await ask(poor.app)
  assert.match(await poor.app.metrics.render(), /newsdesk_budget_refusals_total\{model="large",limit="person"\} 1/)
})
