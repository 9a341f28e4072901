import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createIngester } from '../../../../src/ingest/create-ingester.ts'
import { extractDocument } from '../../../../src/ingest/extract-document.ts'
import { DEFAULT_INGEST_LIMITS } from '../../../../src/ingest/ingest-limits.ts'
import { createPreparePool } from '../../../../src/ingest/worker/prepare-pool.ts'
import { createFetcher } from '../../../../src/web/create-fetcher.ts'
import { collectAll } from '../../../support/collect-all.ts'
import { serve } from '../../../support/enemy-server/attacks.ts'
import { openEnemyServer } from '../../../support/enemy-server/open-enemy-server.ts'
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

test('takes in a PDF by its address and as the page of a feed entry, whatever it is served as', async () => {
  const pdf = await readFixture('harbour.pdf')
  const links = ['/wall.pdf', '/download?id=3'].map((path, at) => (origin: string) => {
    return `<item><title>Wall ${at}</title><link>${origin}${path}</link><description>The wall, in short …</description></item>`
  })
  await using server = await openEnemyServer({
    '/feed': (request, response) => {
      const items = links.map((link) => link(`http://${request.headers.host}`)).join('')
      response.end(`<rss version="2.0"><channel><title>Courier</title>${items}</channel></rss>`)
    },
    '/wall.pdf': serve(pdf, { 'content-type': 'application/pdf' }),
    '/download': serve(await readFixture('columns.pdf'), { 'content-type': 'application/octet-stream' }),
  })
  await using store = await openTemporaryStore({ clock })
  const fetching = { allowHosts: ['127.0.0.1'], userAgent: 'Newsdesk/1', limits: { hostDelayMs: 0 } }
  await using fetcher = createFetcher({ ...fetching, clock, log: silentLog })
  await using ingester = createIngester({ store, fetcher, clock, log: silentLog, limits: { poolSize: 1 } })
  const fromFeed = await collectAll(ingester.ingest([{ kind: 'name', name: `${server.origin}/feed` }]))
  assert.deepEqual(
    fromFeed.map(({ status, title }) => [status, title]),
    [
      ['added', 'Harbour wall to be raised by two metres'],
      ['added', 'Island school keeps its last teacher'],
    ],
  )
  const [byAddress] = await collectAll(ingester.ingest([{ kind: 'name', name: `${server.origin}/wall.pdf` }]))
  assert.deepEqual([byAddress?.status, byAddress?.id], ['unchanged', fromFeed[0]?.id])
})

test('extracts a PDF file and a message without a store', async () => {
  await using pool = createPreparePool({ limits: DEFAULT_INGEST_LIMITS, clock, log: silentLog })
  const options = { now: clock.now(), pool }
  const pdf = await extractDocument(await readFixture('columns.pdf'), { name: 'columns.pdf', ...options })
  const email = await extractDocument(await readFixture('reply.eml'), { name: 'reply.eml', ...options })
  assert.deepEqual(
    [pdf, email].map((one) => (one.ok ? one.article.title : one.reason)),
    ['Island school keeps its last teacher', 'Dredging of the harbour'],
  )
})
