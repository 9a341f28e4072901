import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import type { NewsdeskError } from '../../../src/domain/errors.ts'
import type { Store } from '../../../src/ports/store.ts'
import { openPostgresStore } from '../../../src/store/open-postgres-store.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { type OpenSchemas, openSchemas } from '../../support/postgres/open-schemas.ts'
import { startForwarder } from '../../support/postgres/start-forwarder.ts'
import { type PostgresServer, startPgliteServer } from '../../support/postgres/start-pglite-server.ts'
import { silentLog } from '../../support/silent-log.ts'

const CLAIM = { owner: 'p', at: '2026-11-20T08:00:00.000Z' }
const UNREACHABLE = { code: 'STORE_FAILED', reason: 'unreachable' }

let server: PostgresServer
let schemas: OpenSchemas

before(async () => {
  server = await startPgliteServer()
  schemas = openSchemas(server.url)
})
after(() => server[Symbol.asyncDispose]())

test('says which database can not be reached, and never the password', async () => {
  const port = await findClosedPort()
  const url = `postgresql://newsdesk:hunter2@127.0.0.1:${port}/news`
  await assert.rejects(openAt(url), (error: NewsdeskError) => {
    assert.deepEqual([error.code, error.reason], ['STORE_FAILED', 'unreachable'])
    assert.match(error.message, new RegExp(`news at 127.0.0.1:${port}`))
    assert.match(error.remedy, /NEWSDESK_DATABASE_URL/)
    assert.ok(!`${error.message}${error.remedy}${error.cause}`.includes('hunter2'))
    return true
  })
})

test('text compares byte by byte in every table, whatever language the database speaks', async () => {
  await using schema = await schemas.open()
  await using _store = await openAt(schema.url)
  const columns = await query(
    schema.url,
    `select table_name, column_name from information_schema.columns
     where table_schema = current_schema() and data_type = 'text' and collation_name is distinct from 'C'`,
  )
  assert.deepEqual(columns, [])
})

test('goes on after the server was away', async () => {
  await using schema = await schemas.open()
  await using store = await openAt(schema.url)
  await store.events.claim(['before'], CLAIM)
  await store.articles.save([articleDraft()])
  server.disconnectAll()
  assert.equal((await store.articles.list({})).length, 1)
  assert.equal(await store.events.claim(['before'], CLAIM), false)
  assert.equal(await store.events.claim(['after'], CLAIM), true)
})

test('a transaction that is cut off has not happened, and is not tried again by itself', async () => {
  await using schema = await schemas.open()
  await using store = await openAt(schema.url)
  // When that is done nothing is left to do in the background: the next transaction is the one of the article.
  await store.index.rebuild()
  const begun = server.nextTransaction()
  const saving = store.articles.save([articleDraft()])
  await begun
  server.disconnectAll()
  await assert.rejects(saving, UNREACHABLE)
  assert.deepEqual(await store.articles.list({}), [])
  assert.equal((await store.articles.save([articleDraft()]))[0]?.status, 'added')
})

test('gives up on a server that stays away', async () => {
  await using away = await startForwarder(server.url)
  await using schema = await schemas.open()
  await using store = await openAt(away.reach(schema.url), { reconnectWithinMs: 50 })
  await away.close()
  await assert.rejects(store.articles.list({}), UNREACHABLE)
  await assert.rejects(store.events.claim(['event'], CLAIM), UNREACHABLE)
})

test('keeps texts with a NUL, with offsets that still fit', async () => {
  await using schema = await schemas.open()
  await using store = await openAt(schema.url)
  const text = 'The bridge\0 is open.'
  const [saved] = await store.articles.save([articleDraft({ text })])
  const article = saved && (await store.articles.get(saved.id))
  assert.equal(article?.text, 'The bridge\ufffd is open.')
  assert.equal(article?.text.length, text.length)
})

test('leaves backups to the tools of the server', async () => {
  await using schema = await schemas.open()
  await using store = await openAt(schema.url)
  await assert.rejects(store.backup('nightly.dump'), (error: NewsdeskError) => {
    assert.equal(error.code, 'USAGE')
    assert.match(error.remedy, /pg_dump .*nightly\.dump/)
    return true
  })
})

function openAt(url: string, limits: { reconnectWithinMs?: number } = {}): Promise<Store> {
  return openPostgresStore({ url, clock: createManualClock(), log: silentLog, limits })
}

async function query(connectionString: string, statement: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString })
  await client.connect()
  const { rows } = await client.query(statement)
  await client.end()
  return rows
}

async function findClosedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
