import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import type { ArticleId, SourceId } from '../../../../src/domain/ids.ts'
import type { Source } from '../../../../src/domain/source.ts'
import { createIngester } from '../../../../src/ingest/create-ingester.ts'
import { DEFAULT_INGEST_LIMITS } from '../../../../src/ingest/ingest-limits.ts'
import type { Ingester } from '../../../../src/ingest/ingester.ts'
import { pollSources } from '../../../../src/ingest/sources/poll-sources.ts'
import { refreshDueSources } from '../../../../src/ingest/sources/refresh-due-sources.ts'
import { createPreparePool } from '../../../../src/ingest/worker/prepare-pool.ts'
import type { Store } from '../../../../src/ports/store.ts'
import { createFetcher } from '../../../../src/web/create-fetcher.ts'
import { articleDraft } from '../../../support/article-draft.ts'
import { collectAll } from '../../../support/collect-all.ts'
import { type Attack, type EnemyServer, openEnemyServer } from '../../../support/enemy-server/open-enemy-server.ts'
import { createManualClock, type ManualClock } from '../../../support/manual-clock.ts'
import { openTemporaryStore } from '../../../support/open-temporary-store.ts'
import { silentLog } from '../../../support/silent-log.ts'

const pool = createPreparePool({ limits: DEFAULT_INGEST_LIMITS, clock: createManualClock(), log: silentLog })
after(() => pool[Symbol.asyncDispose]())

interface Desk extends AsyncDisposable {
  readonly web: EnemyServer
  readonly store: Store
  readonly ingester: Ingester
  readonly clock: ManualClock
  add(path: string): Promise<SourceId>
  source(id: SourceId): Promise<Source | undefined>
}

async function openDesk(attacks: Record<string, Attack>): Promise<Desk> {
  const clock = createManualClock('2026-03-10T08:00:00.000Z')
  const web = await openEnemyServer(attacks)
  const store = await openTemporaryStore({ clock })
  const options = {
    allowHosts: ['127.0.0.1'],
    userAgent: 'Newsdesk/1',
    clock,
    log: silentLog,
    limits: { hostDelayMs: 0 },
  }
  const fetcher = createFetcher(options)
  const ingester = createIngester({ store, fetcher, clock, log: silentLog, pool })
  return {
    web,
    store,
    ingester,
    clock,
    add: async (path) =>
      (await store.sources.add({ kind: 'feed', url: web.origin + path, addedAt: clock.now().toISOString() })).id,
    source: (id) => store.sources.get(id),
    async [Symbol.asyncDispose]() {
      await ingester[Symbol.asyncDispose]()
      await fetcher[Symbol.asyncDispose]()
      await store[Symbol.asyncDispose]()
      await web[Symbol.asyncDispose]()
    },
  }
}

/** A feed whose entries can be changed, with conditional headers. */
function changingFeed(): Attack & { entries: string[]; status: number } {
  const attack: Attack = (request, response) => {
    const etag = `"${feed.entries.length}"`
    if (feed.status !== 200) response.writeHead(feed.status, { 'retry-after': '7200' }).end()
    else if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { etag, 'cache-control': 'max-age=3600' }).end(render(feed.entries))
  }
  const feed = Object.assign(attack, { entries: ['a'], status: 200 })
  return feed
}

function render(entries: readonly string[]): string {
  const items = entries.map(
    (name) =>
      `<item><guid>${name}</guid><content:encoded>Report ${name} from Lorn, where the bridge opened.</content:encoded></item>`,
  )
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lorn Post</title>${items.join('')}</channel></rss>`
}

it('takes in what is new, asks conditionally, and keeps the state of the source', async () => {
  const feed = changingFeed()
  await using desk = await openDesk({ '/feed': feed })
  const id = await desk.add('/feed')
  const refresh = async () => (await collectAll(desk.ingester.refresh(id))).map(({ status }) => status)
  assert.deepEqual(await refresh(), ['added'])
  assert.deepEqual(await refresh(), [])
  feed.entries.push('b')
  assert.deepEqual(await refresh(), ['unchanged', 'added'])
  const source = await desk.source(id)
  assert.deepEqual(
    {
      title: source?.title,
      state: source?.state,
      articles: source?.articles,
      etag: source?.etag,
      lastFetchedAt: source?.lastFetchedAt,
      nextFetchAt: source?.nextFetchAt,
    },
    {
      title: 'Lorn Post',
      state: 'ok',
      articles: 2,
      etag: '"2"',
      lastFetchedAt: '2026-03-10T08:00:00.000Z',
      nextFetchAt: '2026-03-10T09:00:00.000Z',
    },
  )
})

it('backs off from a source that fails, says why, and recovers', async () => {
  const feed = changingFeed()
  await using desk = await openDesk({ '/feed': feed })
  const id = await desk.add('/feed')
  feed.status = 503
  const [result] = await collectAll(desk.ingester.refresh(id))
  assert.equal(result?.status, 'failed')
  const failing = await desk.source(id)
  assert.deepEqual(
    [failing?.state, failing?.failures, failing?.nextFetchAt],
    ['failing', 1, '2026-03-10T10:00:00.000Z'],
  )
  assert.match(failing?.lastError ?? '', /^bad-status: /)
  feed.status = 200
  await collectAll(desk.ingester.refresh(id))
  const recovered = await desk.source(id)
  assert.deepEqual([recovered?.state, recovered?.failures, recovered?.lastError], ['ok', 0, undefined])
})

it('records a source that gives something else than a feed', async () => {
  await using desk = await openDesk({ '/feed': (_request, response) => response.end('<rss><channel><item>') })
  const id = await desk.add('/feed')
  const results = await collectAll(desk.ingester.refresh(id))
  assert.deepEqual(
    results.map(({ status }) => status),
    ['rejected'],
  )
  assert.equal((await desk.source(id))?.state, 'failing')
})

it('takes in no page that stands where a feed was, and calls the source failing', async () => {
  const notice = `<html><body><article><h1>Works</h1>${'<p>We are moving our pages to a new home, and will be back on Monday.</p>'.repeat(6)}</article></body></html>`
  await using desk = await openDesk({
    '/feed': (_request, response) => response.writeHead(200, { 'content-type': 'text/html', etag: '"w"' }).end(notice),
  })
  const id = await desk.add('/feed')
  const results = await collectAll(desk.ingester.refresh(id))
  assert.deepEqual(
    results.map(({ status }) => status),
    ['rejected'],
  )
  const source = await desk.source(id)
  assert.deepEqual([source?.state, source?.articles, source?.etag], ['failing', 0, undefined])
  assert.match(source?.lastError ?? '', /^not-a-feed: /)
})

it('asks for a feed that is gone once a day only', async () => {
  const gone: Attack = (_request, response) => response.writeHead(410).end()
  await using desk = await openDesk({ '/feed': gone })
  const id = await desk.add('/feed')
  await collectAll(desk.ingester.refresh(id))
  assert.equal((await desk.source(id))?.nextFetchAt, '2026-03-11T08:00:00.000Z')
})

it('refreshes only what is due, and each source by one process', async () => {
  const feed = changingFeed()
  await using desk = await openDesk({ '/feed': feed, '/other': (_request, response) => response.writeHead(500).end() })
  await desk.add('/feed')
  await desk.add('/other')
  const tick = () =>
    refreshDueSources({ sources: desk.store.sources, ingester: desk.ingester, clock: desk.clock, log: silentLog })
  const ticks = await Promise.all([tick(), tick()])
  assert.deepEqual(ticks.flatMap((done) => [...done.counts]).toSorted(), [
    ['added', 1],
    ['failed', 1],
  ])
  assert.equal((await tick()).sources, 0)
  await desk.clock.advance(31 * 60_000)
  assert.deepEqual([...(await tick()).counts], [['failed', 1]])
})

it('polls until it is told to stop', async () => {
  const feed = changingFeed()
  await using desk = await openDesk({ '/feed': feed })
  const id = await desk.add('/feed')
  const stop = new AbortController()
  const options = {
    sources: desk.store.sources,
    ingester: desk.ingester,
    clock: desk.clock,
    log: silentLog,
    signal: stop.signal,
  }
  const polling = pollSources(options)
  while (desk.clock.sleeping === 0 || (await desk.source(id))?.articles !== 1)
    await new Promise((resolve) => setImmediate(resolve))
  feed.entries.push('b')
  await desk.clock.advance(3_600_000)
  while ((await desk.source(id))?.articles !== 2) await new Promise((resolve) => setImmediate(resolve))
  stop.abort()
  await polling
})

it('knows no source that was never added', async () => {
  await using desk = await openDesk({})
  await assert.rejects(collectAll(desk.ingester.refresh('none' as SourceId)), { code: 'NOT_FOUND' })
})

it('takes a page that gives no article for a source that is down, and asks for the whole page again', async () => {
  const asked: (string | undefined)[] = []
  const wall: Attack = (request, response) => {
    asked.push(request.headers['if-none-match'])
    response.writeHead(200, { etag: '"wall"', 'content-type': 'text/html' })
    response.end(
      '<!doctype html><title>Before you continue</title><h1>We value your privacy</h1><p>Accept all cookies.',
    )
  }
  await using desk = await openDesk({ '/front': wall })
  const url = `${desk.web.origin}/front`
  const { id } = await desk.store.sources.add({ kind: 'page', url, addedAt: desk.clock.now().toISOString() })
  const [first] = await collectAll(desk.ingester.refresh(id))
  assert.equal(first?.status, 'rejected')
  assert.equal((await desk.source(id))?.state, 'failing')
  await collectAll(desk.ingester.refresh(id))
  assert.deepEqual(asked, [undefined, undefined])
})

it('lets a feed tell of an article of another publisher, but never change it', async () => {
  const url = 'https://gazette.example/mill-fire'
  const entry =
    '<content:encoded>The fire at the mill burnt 900 houses, the gazette has learnt since.</content:encoded>'
  const feed: Attack = (_request, response) => {
    response.end(
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lorn Post</title><item><guid>1</guid><title>Mill fire</title><link>${url}</link>${entry}</item></channel></rss>`,
    )
  }
  await using desk = await openDesk({ '/feed': feed })
  const draft = articleDraft({ key: `url:${url}`, url, title: 'Mill fire', text: 'The fire burnt 40 houses in Orrin.' })
  const [original] = await desk.store.articles.save([draft])
  const [told] = await collectAll(desk.ingester.refresh(await desk.add('/feed')))
  assert.deepEqual([told?.status, told?.url], ['added', url])
  assert.notEqual(told?.id, original?.id)
  assert.equal((await desk.store.articles.get(original?.id as ArticleId))?.version, 1)
})
