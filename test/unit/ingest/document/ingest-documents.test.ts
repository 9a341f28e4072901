import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createIngester } from '../../../../src/ingest/create-ingester.ts'
import { extractDocument } from '../../../../src/ingest/extract-document.ts'
import { createFetcher } from '../../../../src/web/create-fetcher.ts'
import { collectAll } from '../../../support/collect-all.ts'
import { createManualClock } from '../../../support/manual-clock.ts'
import { openTemporaryStore } from '../../../support/open-temporary-store.ts'
import { silentLog } from '../../../support/silent-log.ts'
import { fixturePath, readFixture } from './read-fixture.ts'

const clock = createManualClock('2026-11-24T09:00:00.000Z')

test('takes in PDF files and messages off the main thread, keeps them as they came, and refuses a scan', async () => {
  await using store = await openTemporaryStore({ clock })
  await using fetcher = createFetcher({ allowHosts: [], userAgent: 'Newsdesk/1', clock, log: silentLog })
  await using ingester = createIngester({ store, fetcher, clock, log: silentLog, limits: { poolSize: 1 } })
  const names = ['harbour.pdf', 'newsletter.eml', 'scan.pdf'].map(
    (name) => ({ kind: 'name', name: fixturePath(name) }) as const,
  )
  const [pdf, email, scan] = await collectAll(ingester.ingest(names))
  assert.deepEqual([pdf?.status, pdf?.title], ['added', 'Harbour wall to be raised by two metres'])
  assert.equal(pdf?.publishedAt, '2026-11-17T00:00:00.000Z')
  assert.deepEqual([email?.status, email?.siteName], ['added', 'The Norwick Courier'])
  assert.match(scan?.reason ?? '', /^INPUT_REJECTED scanned: /)
  assert.ok(pdf?.id)
  const raw = await store.articles.raw(pdf.id)
  assert.deepEqual(Uint8Array.from(raw?.body ?? []), await readFixture('harbour.pdf'))
})

test('extracts a PDF file and a message without a store', async () => {
  const now = clock.now()
  const pdf = await extractDocument(await readFixture('columns.pdf'), { name: 'columns.pdf', now })
  const email = await extractDocument(await readFixture('reply.eml'), { name: 'reply.eml', now })
  assert.deepEqual(
    [pdf, email].map((one) => (one.ok ? one.article.title : one.reason)),
    ['Island school keeps its last teacher', 'Dredging of the harbour'],
  )
})
