import assert from 'node:assert/strict'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import type { NewsdeskError } from '../../../src/domain/errors.ts'
import type { Store } from '../../../src/ports/store.ts'
import { DATABASE_FILE, openSqliteStore } from '../../../src/store/open-sqlite-store.ts'
import { startChild } from '../../contract/store/child/start-child.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const FEED = { kind: 'feed', url: 'https://courier.example/feed', addedAt: '2026-11-20T08:00:00.000Z' } as const

test('makes the data folder, and the folders above it', async () => {
  await using folder = await openTemporaryFolder()
  const path = join(folder.path, 'a', 'b')
  await using store = await openIn(path)
  assert.equal((await store.statistics()).kind, 'sqlite')
  assert.ok((await stat(join(path, DATABASE_FILE))).isFile())
})

test('says which folder can not be used, and what to do', async () => {
  await using folder = await openTemporaryFolder()
  const path = join(folder.path, 'file')
  await writeFile(path, '')
  await assert.rejects(openIn(path), (error: NewsdeskError) => {
    assert.equal(error.code, 'STORE_FAILED')
    assert.ok(error.message.includes(path) && error.remedy.includes(path))
    return true
  })
})

test('says what to do when the database is something else', async () => {
  await using folder = await openTemporaryFolder()
  await writeFile(join(folder.path, DATABASE_FILE), 'This is a shopping list, and not a database at all. '.repeat(50))
  await assert.rejects(openIn(folder.path), { code: 'STORE_FAILED', reason: 'not-a-database', remedy: /backup/ })
  await using other = await openTemporaryFolder()
  await mkdir(join(other.path, DATABASE_FILE))
  await assert.rejects(openIn(other.path), { code: 'STORE_FAILED', reason: 'cannot-open' })
})

test('an older Newsdesk refuses the data of a newer one', async () => {
  await using folder = await openTemporaryFolder()
  await (await openIn(folder.path))[Symbol.asyncDispose]()
  using database = openFile(folder.path)
  database.exec("insert into schema_migrations values (9999, 'from the future', 0)")
  await assert.rejects(openIn(folder.path), { code: 'STORE_TOO_NEW' })
})

test('several first starts at once all succeed', async () => {
  await using folder = await openTemporaryFolder()
  const address = { kind: 'sqlite', folder: join(folder.path, 'new') } as const
  const starting = ['one', 'two'].map((name) => startChild({ address, task: 'claimEvents', name }))
  const stores = await Promise.all([openIn(address.folder), openIn(address.folder), openIn(address.folder)])
  const children = await Promise.all(starting)
  for (const child of children) child.go()
  assert.deepEqual(await Promise.all(children.map(({ ended }) => ended)), [0, 0])
  for (const store of stores) {
    assert.equal((await store.statistics()).articles, 0)
    await store[Symbol.asyncDispose]()
  }
})

test('waits for another writer without stopping the event loop, and reads meanwhile', async () => {
  await using folder = await openTemporaryFolder()
  await using store = await openIn(folder.path)
  using other = openFile(folder.path)
  other.exec('begin immediate')
  const adding = store.sources.add(FEED)
  for (let reads = 0; reads < 20; reads++) assert.deepEqual(await store.sources.list(), [])
  other.exec('commit')
  assert.equal((await adding).url, FEED.url)
})

test('gives up on a writer that never ends, says so, and works again after it', async () => {
  await using folder = await openTemporaryFolder()
  await using store = await openIn(folder.path, { busyTimeoutMs: 40 })
  using other = openFile(folder.path)
  other.exec('begin immediate')
  await assert.rejects(store.sources.add(FEED), { code: 'STORE_FAILED', reason: 'busy', remedy: /Another process/ })
  other.exec('rollback')
  assert.equal((await store.sources.add(FEED)).url, FEED.url)
})

test('a long batch lets other work run in between', async () => {
  await using folder = await openTemporaryFolder()
  await using store = await openIn(folder.path)
  const paragraph = Array.from({ length: 3_000 }, (_, n) => `word${n}`).join(' ')
  const drafts = Array.from({ length: 40 }, (_, n) => articleDraft({ key: `url:${n}`, text: `${n} ${paragraph}` }))
  let turns = 0
  const saving = store.articles.save(drafts)
  const counting = (async () => {
    while ((await Promise.race([saving, new Promise((resolve) => setImmediate(resolve, 'turn'))])) === 'turn') turns++
  })()
  assert.equal((await saving).length, 40)
  await counting
  assert.ok(turns > 1)
})

test('a backup opens as a store, and is never written over the database itself', async () => {
  await using folder = await openTemporaryFolder()
  await using store = await openIn(folder.path)
  const [saved] = await store.articles.save([articleDraft()])
  const restored = join(folder.path, 'restored')
  await mkdir(restored)
  await store.backup(join(restored, DATABASE_FILE))
  await using copy = await openIn(restored)
  assert.equal((await copy.articles.list({}))[0]?.id, saved?.id)
  assert.equal(
    (await copy.index.match({ terms: ['bridge'], asOf: '2027-01-01T00:00:00.000Z', limit: 5 })).articles.length,
    1,
  )
  await assert.rejects(store.backup(join(folder.path, '.', DATABASE_FILE)), { code: 'USAGE' })
})

test('closing waits for the step under way and may be done twice', async () => {
  await using folder = await openTemporaryFolder()
  const store = await openIn(folder.path)
  const saving = store.articles.save([articleDraft()])
  const closing = store[Symbol.asyncDispose]()
  const [saved] = await Promise.allSettled([saving])
  await closing
  await store[Symbol.asyncDispose]()
  await using again = await openIn(folder.path)
  assert.equal((await again.statistics()).articles, saved?.status === 'fulfilled' ? 1 : 0)
})

function openIn(folder: string, options: { busyTimeoutMs?: number } = {}): Promise<Store> {
  return openSqliteStore({ folder, clock: createManualClock(), log: silentLog, ...options })
}

function openFile(folder: string): DatabaseSync & Disposable {
  const database = new DatabaseSync(join(folder, DATABASE_FILE))
  return database
}
