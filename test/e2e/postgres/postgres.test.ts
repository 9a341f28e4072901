import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createApp } from '../../../src/app.ts'
import type { App } from '../../../src/app-types.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import type { IngestResult } from '../../../src/ingest/ingester.ts'
import { collectAll } from '../../support/collect-all.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { type OpenSchema, openSchemas } from '../../support/postgres/open-schemas.ts'
import { type PostgresServer, startPgliteServer } from '../../support/postgres/start-pglite-server.ts'
import { runNewsdesk } from '../../support/run-newsdesk.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const SAMPLES = join(import.meta.dirname, '../../../samples')
const NOW = '2026-11-24T08:00:00.000Z'
const QUESTION = 'How many cracks were found in the Brennick Bridge?'
const REFUSED = 'Who won the men’s ice hockey world championship?'
const EVER = { from: '2026-01-01T00:00:00.000Z', to: NOW }

let server: PostgresServer
let schema: OpenSchema
let folder: Awaited<ReturnType<typeof openTemporaryFolder>>

before(async () => {
  folder = await openTemporaryFolder()
  server = await startPgliteServer()
  schema = await openSchemas(server.url).open()
})
after(async () => {
  await server[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

test('articles, hits, answers and digests are those of the embedded store', async () => {
  await using there = await openApp({ NEWSDESK_DATABASE_URL: schema.url })
  await using here = await openApp({})
  assert.deepEqual([await kindOf(there), await kindOf(here)], ['postgresql', 'sqlite'])
  assert.deepEqual(await takeIn(there), await takeIn(here))
  assert.deepEqual(await hitsFor(there, 'bridge cracks ferry'), await hitsFor(here, 'bridge cracks ferry'))
  for (const question of [QUESTION, REFUSED])
    assert.deepEqual(await answerTo(there, question), await answerTo(here, question))
  assert.deepEqual(await digestOf(there), await digestOf(here))
})

test('taking the samples in again changes nothing', async () => {
  await using app = await openApp({ NEWSDESK_DATABASE_URL: schema.url })
  const again = await takeIn(app)
  assert.deepEqual(new Set(again.map(({ status }) => status)), new Set(['unchanged']))
})

test('the whole bot runs on it: a question in a channel is answered in its thread', async () => {
  await using app = await openApp({ NEWSDESK_DATABASE_URL: schema.url, NEWSDESK_PLAYGROUND_PORT: '0' })
  await using service = await app.serve({ signal: new AbortController().signal })
  const { playground } = service
  assert.ok(playground)
  const { ts } = playground.postAsUser({ user: 'mara', channel: 'newsroom', text: `@newsdesk ${QUESTION}` })
  await playground.waitFor(() => playground.thread('newsroom', ts).length > 1, { timeoutMs: 60_000 })
  assert.match(JSON.stringify(playground.thread('newsroom', ts)), /\b(14|11) cracks/)
})

test('the command line says what it found there, and never the password', async () => {
  const env = { NEWSDESK_DATABASE_URL: schema.url, NEWSDESK_DATA_DIR: join(folder.path, 'cli') }
  const doctor = await runNewsdesk(['doctor', '--json'], { env })
  const store = doctor.records().find(({ check }) => check === 'store')
  assert.match(String(store?.detail), /^postgresql, schema \d+, 13 articles/)
  const backup = await runNewsdesk(['backup', 'nightly.dump'], { env })
  assert.equal(backup.code, 2)
  assert.match(backup.stderr, /pg_dump .*nightly\.dump/)
  for (const { stdout, stderr } of [doctor, backup]) assert.doesNotMatch(stdout + stderr, /secret/)
})

function openApp(settings: Record<string, string>): Promise<App> {
  const kind = settings.NEWSDESK_DATABASE_URL === undefined ? 'sqlite' : 'postgresql'
  const { config, secrets } = parseConfig({ NEWSDESK_DATA_DIR: join(folder.path, kind), ...settings })
  return createApp(config, secrets, { clock: createManualClock(NOW), log: silentLog })
}

async function kindOf({ store }: App): Promise<string> {
  return (await store.statistics()).kind
}

async function takeIn({ ingester }: App): Promise<readonly IngestResult[]> {
  return collectAll(ingester.ingest([{ kind: 'name', name: SAMPLES }]))
}

async function hitsFor({ search }: App, text: string) {
  const { hits } = await search.search({ question: { text, timezone: 'UTC' }, limit: 20 })
  return hits
}

/** Without what is of one run: its id and how long it took. */
async function answerTo({ answerer }: App, text: string) {
  const { id: _id, tookMs: _tookMs, ...answer } = await answerer.ask({ text, timezone: 'UTC' })
  return answer
}

async function digestOf({ digester }: App) {
  const { id: _id, tookMs: _tookMs, ...digest } = await digester.preview(EVER)
  return digest
}
