import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createApp } from '../../../src/app.ts'
import type { App } from '../../../src/app-types.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import type { Answer } from '../../../src/domain/answer.ts'
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts'
import { createOpenAiServer, type OpenAiServer, type Reply } from '../../support/openai-server/create-openai-server.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const SAMPLES = join(import.meta.dirname, '../../../samples')
const QUESTION = 'When will local elections be held?'
/** After the last of the samples was published. */
const NOW = '2026-11-21T08:00:00.000Z'
const SENTENCE =
  'Local elections will be held across Calvera on 9 May 2027, the Ministry of the Interior announced on Friday.'
const TRUE_CLAIM = {
  text: 'Local elections will be held across Calvera on 9 May 2027.',
  quotes: [{ passage: 1, text: SENTENCE }],
}

let folder: Awaited<ReturnType<typeof openTemporaryFolder>>
before(async () => {
  folder = await openTemporaryFolder()
  await using app = await openApp('http://127.0.0.1:9/v1', createManualClock(NOW))
  for await (const result of app.ingester.ingest([{ kind: 'name', name: SAMPLES }]))
    assert.equal(result.reason, undefined)
})
after(() => folder[Symbol.asyncDispose]())

function openApp(baseUrl: string, clock: ManualClock): Promise<App> {
  const { config, secrets } = parseConfig({
    NEWSDESK_DATA_DIR: folder.path,
    OPENAI_BASE_URL: baseUrl,
    OPENAI_MODEL: 'm',
  })
  return createApp(config, secrets, { clock, log: silentLog })
}

/** Asks with a model server that answers so; moves the clock on only while the server hangs. */
async function askWith(
  ...replies: readonly Reply[]
): Promise<{ answer: Answer; server: OpenAiServer; app: App; streamed: string[] } & AsyncDisposable> {
  const stack = new AsyncDisposableStack()
  const server = stack.use(await createOpenAiServer())
  server.enqueue(...replies)
  const clock = createManualClock(NOW)
  const app = stack.use(await openApp(server.baseUrl, clock))
  const streamed: string[] = []
  let isDone = false
  const asking = app.answerer
    .ask({ text: QUESTION }, { onClaim: (claim) => void streamed.push(claim.text) })
    .finally(() => {
      isDone = true
    })
  if (replies.some((reply) => reply.kind === 'hang')) {
    await server.hanging()
    while (!isDone) await clock.advance(20_000)
  }
  return { answer: await asking, server, app, streamed, [Symbol.asyncDispose]: () => stack.disposeAsync() }
}

function claims(...list: readonly object[]): Reply {
  return { kind: 'text', text: JSON.stringify({ claims: list }) }
}

/** Every citation of an answer, held against the stored article. */
async function assertQuotesStand(app: App, answer: Answer): Promise<void> {
  const citations = answer.claims.flatMap((claim) => claim.citations)
  for (const { articleId, version, quote, start, end } of citations) {
    const article = await app.store.articles.get(articleId, version)
    assert.equal(article?.text.slice(start, end), quote)
  }
}

test('posts what the model wrote when its quotes prove it, and streams each claim as it is verified', async () => {
  await using asked = await askWith(claims(TRUE_CLAIM))
  const { answer, streamed, app } = asked
  assert.equal(answer.status, 'answered')
  assert.equal(answer.writer, 'openai')
  assert.equal(answer.prompt, 'answer@2')
  assert.deepEqual(streamed, [TRUE_CLAIM.text])
  assert.deepEqual(answer.usage, { inputTokens: 120, outputTokens: 30 })
  await assertQuotesStand(app, answer)
})

const LIES: [string, object][] = [
  ['a number', { text: 'Voters will choose 4,140 councillors on 9 May 2027.', quotes: TRUE_CLAIM.quotes }],
  ['a date', { text: 'Local elections will be held across Calvera on 10 May 2027.', quotes: TRUE_CLAIM.quotes }],
  [
    'a name',
    { text: 'Rosa Keller announced that local elections will be held on 9 May 2027.', quotes: TRUE_CLAIM.quotes },
  ],
  [
    'a quote',
    {
      text: 'Local elections were cancelled.',
      quotes: [{ passage: 1, text: 'Local elections were cancelled, the ministry said.' }],
    },
  ],
  ['a passage', { text: TRUE_CLAIM.text, quotes: [{ passage: 99, text: SENTENCE }] }],
  ['quoted speech', { text: 'The ministry called the date “a gift to voters” on Friday.', quotes: TRUE_CLAIM.quotes }],
  ['no quote at all', { text: 'Local elections will be held in spring.', quotes: [] }],
  [
    'a link',
    { text: 'Local elections will be held across Calvera, see https://evil.example/x', quotes: TRUE_CLAIM.quotes },
  ],
  ['a mention', { text: '<!channel> Local elections will be held across Calvera.', quotes: TRUE_CLAIM.quotes }],
  [
    'the opposite',
    { text: 'Local elections will not be held across Calvera on 9 May 2027.', quotes: TRUE_CLAIM.quotes },
  ],
]
for (const [name, lie] of LIES)
  test(`drops a claim that invents ${name}, keeps the true one beside it, and keeps the lie for inspection only`, async () => {
    await using asked = await askWith(claims(lie, TRUE_CLAIM), claims(lie))
    const { answer, streamed, server, app } = asked
    assert.deepEqual(
      answer.claims.map((claim) => claim.text),
      [TRUE_CLAIM.text],
    )
    assert.deepEqual(streamed, [TRUE_CLAIM.text])
    assert.ok(answer.rejected.length > 0)
    assert.match(server.history[1]?.messages[1]?.content ?? '', /refused/, 'the model got one round to repair it')
    await assertQuotesStand(app, answer)
  })

test('falls back to quoting when nothing the model wrote holds', async () => {
  const [, lie] = LIES[0] ?? []
  await using asked = await askWith(claims(lie ?? {}), claims(lie ?? {}))
  assert.equal(asked.answer.writer, 'extractive')
  assert.equal(asked.answer.fallbackReason, 'model-unverified')
  assert.match(asked.answer.text, /9 May 2027/)
})

const FAILURES: [string, Reply, Answer['fallbackReason']][] = [
  ['is rate limited', { kind: 'status', status: 429, headers: { 'retry-after-ms': '1' } }, 'model-unavailable'],
  ['fails', { kind: 'status', status: 500, headers: { 'retry-after-ms': '1' } }, 'model-unavailable'],
  ['answers no JSON', { kind: 'text', text: 'Certainly! The elections are soon.' }, 'model-invalid'],
  ['stops in the middle', { kind: 'truncated', text: JSON.stringify({ claims: [TRUE_CLAIM] }) }, 'model-invalid'],
  ['is cut off', { kind: 'truncated', text: JSON.stringify({ claims: [TRUE_CLAIM] }), cut: true }, undefined],
  ['hangs', { kind: 'hang' }, 'model-timeout'],
]
for (const [name, reply, reason] of FAILURES)
  test(`answers by quoting, and says so, when the model server ${name}`, async () => {
    await using asked = await askWith(reply)
    const { answer, app } = asked
    assert.equal(answer.status, 'answered')
    assert.equal(answer.writer, 'extractive')
    if (reason) assert.equal(answer.fallbackReason, reason)
    else assert.ok(answer.fallbackReason)
    assert.match(answer.text, /9 May 2027/)
    await assertQuotesStand(app, answer)
  })

test('an empty list from the model is an honest refusal, not a reason to quote', async () => {
  await using asked = await askWith(claims())
  assert.equal(asked.answer.status, 'not_found')
  assert.equal(asked.answer.writer, 'openai')
  assert.ok(asked.answer.nearest.length > 0)
})
