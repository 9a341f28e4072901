import assert from 'node:assert/strict'
import { it } from 'node:test'
import { identifySource } from '../../../../src/ingest/sources/identify-source.ts'
import { createFetcher } from '../../../../src/web/create-fetcher.ts'
import { serve } from '../../../support/enemy-server/attacks.ts'
import { openEnemyServer } from '../../../support/enemy-server/open-enemy-server.ts'
import { createManualClock } from '../../../support/manual-clock.ts'
import { silentLog } from '../../../support/silent-log.ts'
import { openTemporaryFolder } from '../../../support/temporary-folder.ts'

it('tells feeds, pages, pages that have a feed, and folders', async () => {
  await using web = await openEnemyServer({
    '/feed': serve('<rss version="2.0"><channel/></rss>'),
    '/page': serve('<!doctype html><p>Bridge'),
    '/front': serve(
      '<!doctype html><head><link rel="alternate" type="application/atom+xml" href="/feeds/all"></head><p>x',
    ),
    '/picture': serve(Uint8Array.of(0x89, 0x50, 0x4e, 0x47)),
  })
  await using folder = await openTemporaryFolder()
  const options = {
    allowHosts: ['127.0.0.1'],
    userAgent: 'Newsdesk/1',
    clock: createManualClock(),
    log: silentLog,
    limits: { hostDelayMs: 0 },
  }
  await using fetcher = createFetcher(options)
  assert.deepEqual(await identifySource(`${web.origin}/feed`, fetcher), { kind: 'feed', url: `${web.origin}/feed` })
  assert.deepEqual(await identifySource(`${web.origin}/page`, fetcher), { kind: 'page', url: `${web.origin}/page` })
  assert.deepEqual(await identifySource(`${web.origin}/front`, fetcher), {
    kind: 'feed',
    url: `${web.origin}/feeds/all`,
  })
  assert.deepEqual(await identifySource(folder.path, fetcher), { kind: 'folder', url: folder.path })
  await assert.rejects(identifySource(`${web.origin}/picture`, fetcher), { code: 'INPUT_UNREADABLE' })
  await assert.rejects(identifySource(`${folder.path}/none`, fetcher), { code: 'INPUT_NOT_FOUND' })
})

it('reads no page that robots.txt keeps from it, but a feed', async () => {
  await using web = await openEnemyServer({
    '/robots.txt': serve('User-agent: *\nDisallow: /'),
    '/feed': serve('<rss version="2.0"><channel/></rss>'),
    '/page': serve('<!doctype html><p>Bridge'),
  })
  await using fetcher = createFetcher({
    allowHosts: ['127.0.0.1'],
    userAgent: 'Newsdesk/1',
    clock: createManualClock(),
    log: silentLog,
    limits: { hostDelayMs: 0 },
  })
  assert.deepEqual(await identifySource(`${web.origin}/feed`, fetcher), { kind: 'feed', url: `${web.origin}/feed` })
  await assert.rejects(identifySource(`${web.origin}/page`, fetcher), { code: 'FETCH_FORBIDDEN', reason: 'robots' })
})
