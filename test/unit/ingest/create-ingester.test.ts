import assert from 'node:assert/strict'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { createIngester } from '../../../src/ingest/create-ingester.ts'
import { DEFAULT_INGEST_LIMITS, type IngestLimits } from '../../../src/ingest/ingest-limits.ts'
import type { Ingester, IngestInput, IngestResult } from '../../../src/ingest/ingester.ts'
import { createPreparePool } from '../../../src/ingest/worker/prepare-pool.ts'
import type { Store } from '../../../src/ports/store.ts'
import { createFetcher } from '../../../src/web/create-fetcher.ts'
import { collectAll } from '../../support/collect-all.ts'
import { drip, redirect, serve } from '../../support/enemy-server/attacks.ts'
import { type Attack, type EnemyServer, openEnemyServer } from '../../support/enemy-server/open-enemy-server.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { openTemporaryStore } from '../../support/open-temporary-store.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const FIRST =
  'The bridge over the Aune opened on Monday after nine weeks of repairs, the council of Lorn said. Mayor Edda Quill cut the ribbon.'
const SECOND =
  'Traffic had been sent over the mill road, where queues grew to four kilometres. Drivers were told to expect the same again in spring.'
const page = (title: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><main><article><h1>${title}</h1><p>${FIRST} ${FIRST}</p><p>${SECOND} ${SECOND}</p><p>This is about ${title}. ${SECOND}</p></article></main></body></html>`
const paste = (title: string) => `${title}\n\n${FIRST}\n\n${SECOND}\n`

interface Newsroom extends AsyncDisposable {
  readonly store: Store
  readonly ingester: Ingester
  take(...inputs: (string | IngestInput)[]): Promise<IngestResult[]>
}

const clock = createManualClock('2026-03-10T08:00:00.000Z')
const pool = createPreparePool({ limits: DEFAULT_INGEST_LIMITS, clock, log: silentLog })
after(() => pool[Symbol.asyncDispose]())

/** An ingester on a fresh store, with the workers of all these tests; it may fetch from loopback. */
async function openNewsroom(limits: Partial<IngestLimits> = {}): Promise<Newsroom> {
  const store = await openTemporaryStore({ clock })
  const fetching = { allowHosts: ['127.0.0.1'], userAgent: 'Newsdesk/1', limits: { hostDelayMs: 0 } }
  const fetcher = createFetcher({ ...fetching, clock, log: silentLog })
  const ingester = createIngester({ store, fetcher, clock, log: silentLog, pool, limits })
  return {
    store,
    ingester,
    take: (...inputs) =>
      collectAll(
        ingester.ingest(inputs.map((input) => (typeof input === 'string' ? { kind: 'name', name: input } : input))),
      ),
    async [Symbol.asyncDispose]() {
      await ingester[Symbol.asyncDispose]()
      await fetcher[Symbol.asyncDispose]()
      await store[Symbol.asyncDispose]()
    },
  }
}

/** Serves `attacks` on loopback and opens a newsroom that may fetch from there. */
async function openWeb(
  attacks: Record<string, Attack>,
  limits: Partial<IngestLimits> = {},
): Promise<Newsroom & { readonly web: EnemyServer }> {
  const web = await openEnemyServer(attacks)
  const newsroom = await openNewsroom(limits)
  return {
    ...newsroom,
    web,
    async [Symbol.asyncDispose]() {
      await newsroom[Symbol.asyncDispose]()
      await web[Symbol.asyncDispose]()
    },
  }
}

const statuses = (results: readonly IngestResult[]) => results.map(({ status }) => status)
const bytes = (body: string | Uint8Array, contentType?: string): IngestInput => ({
  kind: 'bytes',
  name: '-',
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  ...(contentType !== undefined && { contentType }),
})

describe('ingest of files', () => {
  it('takes in a folder in the order of its paths, and leaves out what is hidden or elsewhere', async () => {
    await using newsroom = await openNewsroom()
    await using folder = await openTemporaryFolder()
    await using elsewhere = await openTemporaryFolder()
    await mkdir(join(folder.path, 'b'))
    await writeFile(join(folder.path, 'c.html'), page('Bridge opens'))
    await writeFile(join(folder.path, 'a.txt'), paste('Ferry stops'))
    await writeFile(join(folder.path, 'b', 'd.jsonl.gz'), gzipSync('{"text":"One text of the archive."}\n'))
    await writeFile(join(folder.path, '.hidden.txt'), paste('Hidden'))
    await writeFile(join(folder.path, 'e.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47))
    await writeFile(join(elsewhere.path, 'secret.txt'), paste('Secret'))
    await symlink(join(elsewhere.path, 'secret.txt'), join(folder.path, 'link.txt'))
    const results = await newsroom.take(folder.path)
    assert.deepEqual(
      results.map(({ input, status }) => [input.slice(folder.path.length + 1), status]),
      [
        ['a.txt', 'added'],
        [join('b', 'd.jsonl.gz'), 'added'],
        ['c.html', 'added'],
        ['e.png', 'rejected'],
      ],
    )
    assert.match(results[3]?.reason ?? '', /^INPUT_UNREADABLE binary: /)
  })

  it('stores the article with its text, passages and the input as it came', async () => {
    await using newsroom = await openNewsroom()
    const [result] = await newsroom.take(bytes(paste('Bridge opens')))
    assert.ok(result?.id)
    assert.equal(result.title, 'Bridge opens')
    const article = await newsroom.store.articles.get(result.id)
    assert.equal(article?.text, `${FIRST}\n\n${SECOND}`)
    assert.equal(article?.firstSeenAt, '2026-03-10T08:00:00.000Z')
    const passages = await newsroom.store.articles.passagesOf(result.id, 1)
    for (const { text, start, end } of passages) assert.equal(article?.text.slice(start, end), text)
    assert.equal(passages.length, result.passages)
    const raw = await newsroom.store.articles.raw(result.id)
    assert.equal(Buffer.from(raw?.body ?? []).toString(), paste('Bridge opens'))
  })

  it('gives unchanged when it is run again', async () => {
    await using newsroom = await openNewsroom()
    await using folder = await openTemporaryFolder()
    const rows = Array.from({ length: 120 }, (_, index) =>
      JSON.stringify({
        externalId: `n${index}`,
        title: `Report ${index}`,
        text: `Report number ${index} of the council. ${FIRST}`,
      }),
    )
    const file = join(folder.path, 'archive.jsonl')
    await writeFile(file, rows.slice(0, 70).join('\n'))
    assert.deepEqual(new Set(statuses(await newsroom.take(file))), new Set(['added']))
    await writeFile(file, rows.join('\n'))
    const again = statuses(await newsroom.take(file))
    assert.deepEqual(
      [
        again.slice(0, 70).every((status) => status === 'unchanged'),
        again.slice(70).every((status) => status === 'added'),
      ],
      [true, true],
    )
    assert.equal((await newsroom.store.articles.extent()).articles, 120)
  })

  it('refuses bad lines one by one, with their numbers, in their places', async () => {
    await using newsroom = await openNewsroom()
    const lines = [
      '{"externalId":"a","text":"A first report from Lorn."}',
      '{"externalId":"b"',
      '',
      '{"externalId":"c","title":"Only a title"}',
      '{"externalId":"d","text":"A last report.","publishedAt":"soon"}',
    ]
    const results = await newsroom.take(bytes(lines.join('\n')))
    assert.deepEqual(statuses(results), ['added', 'rejected', 'rejected', 'added'])
    assert.match(results[1]?.reason ?? '', /^INPUT_UNREADABLE bad-json: line 2: /)
    assert.match(results[2]?.reason ?? '', /^INPUT_UNREADABLE no-text: line 4: /)
    assert.equal(results[2]?.externalId, 'c')
    const last = results[3]?.id === undefined ? undefined : await newsroom.store.articles.get(results[3].id)
    assert.equal(last?.archived, true)
    assert.equal(last?.publishedAt, undefined)
    assert.ok(last?.removed.some(({ text, reason }) => text === '"soon"' && reason === 'unreadable-date'))
  })

  it('reports what is not there, holds nothing or is no article, each once, and goes on', async () => {
    await using newsroom = await openNewsroom()
    await using folder = await openTemporaryFolder()
    const opml = '<?xml version="1.0"?><opml version="2.0"><body/></opml>'
    const results = await newsroom.take(
      join(folder.path, 'none.txt'),
      folder.path,
      bytes(''),
      bytes(opml),
      bytes('%PDF-1.7'),
      bytes(gzipSync('x').subarray(0, 15)),
      bytes(paste('Good')),
    )
    assert.deepEqual(
      results.map(({ status, reason }) => `${status} ${reason?.split(':')[0] ?? ''}`),
      [
        'failed INPUT_NOT_FOUND',
        'rejected INPUT_REJECTED empty-folder',
        'rejected INPUT_UNREADABLE empty',
        'rejected INPUT_UNREADABLE opml',
        'rejected INPUT_UNREADABLE broken',
        'rejected INPUT_UNREADABLE broken',
        'added ',
      ],
    )
  })

  it('refuses bombs of every kind, and goes on', async () => {
    await using newsroom = await openNewsroom({ maxInputBytes: 100_000 })
    const entities =
      '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
    const external =
      '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&a;</title></item></channel></rss>'
    const results = await newsroom.take(
      bytes(entities),
      bytes(external),
      bytes(gzipSync(Buffer.alloc(5_000_000, 'a'))),
      bytes(paste('Good')),
    )
    assert.deepEqual(
      results.map(({ status, reason }) => `${status} ${reason?.split(':')[0] ?? ''}`),
      [
        'rejected INPUT_UNREADABLE xml-entities',
        'rejected INPUT_UNREADABLE xml-entities',
        'rejected INPUT_UNREADABLE too-large',
        'added ',
      ],
    )
  })

  it('gives an article or a reason for a page nested deeper than any stack', async () => {
    await using newsroom = await openNewsroom()
    const deep = `<!doctype html><title>Deep</title>${'<div>'.repeat(30_000)}<p>${FIRST}</p>`
    const results = await newsroom.take(bytes(deep), bytes(paste('Good')))
    assert.equal(results.length, 2)
    assert.ok(results[0]?.id !== undefined || results[0]?.reason !== undefined)
    assert.equal(results[1]?.status, 'added')
  })

  it('stops reading when nobody listens any more', async () => {
    await using newsroom = await openNewsroom()
    const rows = Array.from({ length: 2_000 }, (_, index) => `{"externalId":"${index}","text":"Report ${index}."}`)
    for await (const _result of newsroom.ingester.ingest([bytes(rows.join('\n'))])) break
    assert.ok((await newsroom.store.articles.extent()).articles < 2_000)
  })

  it('stops with the reason of its caller', async () => {
    await using newsroom = await openNewsroom()
    const abort = new AbortController()
    abort.abort(new Error('enough'))
    await assert.rejects(collectAll(newsroom.ingester.ingest([bytes(paste('Bridge'))], { signal: abort.signal })), {
      message: 'enough',
    })
  })
})

describe('ingest from the web', () => {
  const rss = (items: string) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Lorn Post</title>${items}</channel></rss>`
  const entry = (name: string, body = 'A short summary of it …') =>
    `<item><title>${name}</title><link>/news/${name}</link><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><description>${body}</description></item>`

  it('takes in a page under its address, and knows it again by another', async () => {
    await using newsroom = await openWeb({
      '/news/bridge': serve(page('Bridge opens')),
      '/short': redirect('/news/bridge?utm_source=short'),
    })
    const { origin } = newsroom.web
    const [first] = await newsroom.take(`${origin}/news/bridge`)
    const [again] = await newsroom.take(`${origin}/short`)
    assert.deepEqual([first?.status, again?.status], ['added', 'unchanged'])
    assert.equal(again?.id, first?.id)
    assert.equal(again?.url, `${origin}/news/bridge`)
  })

  it('fetches the whole text of entries that only have a summary, and keeps the summary where it can not', async () => {
    await using newsroom = await openWeb({
      '/feed': serve(rss(entry('bridge') + entry('gone')), { 'content-type': 'text/plain' }),
      '/news/bridge': serve(page('Bridge opens')),
    })
    const results = await newsroom.take(`${newsroom.web.origin}/feed`)
    assert.deepEqual(statuses(results), ['added', 'added'])
    const [full, summary] = await Promise.all(
      results.map(({ id }) => (id === undefined ? undefined : newsroom.store.articles.get(id))),
    )
    assert.ok(full?.text.includes(SECOND))
    assert.equal(full?.partial, undefined)
    assert.equal(full?.publishedAt, '2026-03-02T10:00:00.000Z')
    assert.equal(summary?.text, 'A short summary of it …')
    assert.equal(summary?.partial, true)
    assert.equal(summary?.siteName, 'Lorn Post')
  })

  it('does not fetch the pages of a feed again that it has read, nor after a restart', async () => {
    await using newsroom = await openWeb({
      '/feed': serve(rss(entry('bridge'))),
      '/news/bridge': serve(page('Bridge opens')),
    })
    await newsroom.take(`${newsroom.web.origin}/feed`)
    const again = await newsroom.take(`${newsroom.web.origin}/feed`)
    assert.deepEqual(statuses(again), ['unchanged'])
    assert.equal(newsroom.web.hits.filter((path) => path === '/news/bridge').length, 1)
    const fetching = { allowHosts: ['127.0.0.1'], userAgent: 'Newsdesk/1', limits: { hostDelayMs: 0 } }
    await using fetcher = createFetcher({ ...fetching, clock, log: silentLog })
    await using restarted = createIngester({ store: newsroom.store, fetcher, clock, log: silentLog, pool })
    const [later] = await collectAll(restarted.ingest([{ kind: 'name', name: `${newsroom.web.origin}/feed` }]))
    assert.deepEqual([later?.status, later?.title, later?.passages], ['unchanged', again[0]?.title, again[0]?.passages])
    assert.equal(newsroom.web.hits.filter((path) => path === '/news/bridge').length, 1)
  })

  it('stores an entry once that a feed repeats thirty times', async () => {
    const whole = `&lt;p&gt;${FIRST.repeat(3)}&lt;/p&gt;&lt;p&gt;${SECOND.repeat(3)}&lt;/p&gt;`
    await using newsroom = await openWeb({ '/feed': serve(rss(entry('bridge', whole).repeat(30))) })
    const results = await newsroom.take(`${newsroom.web.origin}/feed`)
    assert.deepEqual([results[0]?.status, new Set(statuses(results.slice(1)))], ['added', new Set(['unchanged'])])
    assert.equal((await newsroom.store.articles.extent()).articles, 1)
  })

  it('stores an entry once that a feed repeats under other addresses', async () => {
    const whole = `&lt;p&gt;${FIRST.repeat(3)}&lt;/p&gt;&lt;p&gt;${SECOND.repeat(3)}&lt;/p&gt;`
    const item = (visit: number, title: string) =>
      `<item><guid isPermaLink="false">b</guid><title>${title}</title><link>/news/bridge?visit=${visit}</link><description>${whole}</description></item>`
    const repeated = [1, 2, 3].map((visit) => item(visit, 'Bridge opens')).join('')
    await using newsroom = await openWeb({ '/feed': serve(rss(repeated + item(4, 'Another story'))) })
    const results = await newsroom.take(`${newsroom.web.origin}/feed`)
    assert.deepEqual(statuses(results), ['added', 'unchanged', 'unchanged', 'duplicate'])
  })

  it('refuses entries that hold no text, when their pages can not be had', async () => {
    await using newsroom = await openWeb({ '/feed': serve(rss(entry('a', 'Comments') + entry('b', ''))) })
    const results = await newsroom.take(`${newsroom.web.origin}/feed`)
    assert.deepEqual(
      results.map(({ status, reason, title }) => `${status} ${reason?.split(':')[0]} ${title}`),
      ['rejected INPUT_REJECTED too-short a', 'rejected INPUT_REJECTED empty b'],
    )
  })

  it('keeps entries apart that all link to the front page', async () => {
    const item = (guid: string) =>
      `<item><guid isPermaLink="false">${guid}</guid><link>/</link><description>Report ${guid} from Lorn.</description></item>`
    await using newsroom = await openWeb({ '/feed': serve(rss(item('a') + item('b'))) })
    const first = await newsroom.take(`${newsroom.web.origin}/feed`)
    assert.deepEqual(statuses(first), ['added', 'added'])
    assert.equal(new Set(first.map(({ id }) => id)).size, 2)
  })

  it('reports what can not be fetched and goes on', async () => {
    await using newsroom = await openWeb({ '/news/bridge': serve(page('Bridge opens')) })
    const { origin } = newsroom.web
    const results = await newsroom.take(
      `${origin}/none`,
      'http://169.254.169.254/',
      'ftp://lorn.example/a',
      `${origin}/news/bridge`,
    )
    assert.deepEqual(
      results.map(({ status, reason }) => `${status} ${reason?.split(':')[0] ?? ''}`),
      [
        'failed FETCH_FAILED bad-status',
        'rejected FETCH_FORBIDDEN private-address',
        'rejected FETCH_FORBIDDEN scheme',
        'added ',
      ],
    )
  })

  it('reads bytes in the charset they are in, whatever the server says', async () => {
    const latin = Buffer.from(page('Café reopens').replace('<head>', '<head><meta charset="windows-1252">'), 'latin1')
    await using newsroom = await openWeb({
      '/utf8': serve(page('Élan wins'), { 'content-type': 'text/html; charset=iso-8859-1' }),
      '/latin': serve(latin, { 'content-type': 'text/html; charset=nonsense-1' }),
    })
    const results = await newsroom.take(`${newsroom.web.origin}/utf8`, `${newsroom.web.origin}/latin`)
    const articles = await Promise.all(
      results.map(({ id }) => (id === undefined ? undefined : newsroom.store.articles.get(id))),
    )
    assert.deepEqual(
      articles.map((article) => /about (\S+)/.exec(article?.text ?? '')?.[1]),
      ['Élan', 'Café'],
    )
  })

  it('fetches no more pages for one feed than it may', async () => {
    const names = ['a', 'b', 'c']
    const pages = Object.fromEntries(names.map((name) => [`/news/${name}`, serve(page(name))]))
    const feed = serve(rss(names.map((name) => entry(name, `A summary of ${name} …`)).join('')))
    await using newsroom = await openWeb({ ...pages, '/feed': feed }, { maxSummaryFetches: 2 })
    const results = await newsroom.take(`${newsroom.web.origin}/feed`)
    assert.deepEqual(statuses(results), ['added', 'duplicate', 'added'])
    assert.deepEqual(newsroom.web.hits.filter((hit) => hit.startsWith('/news/')).toSorted(), ['/news/a', '/news/b'])
  })

  it('keeps the whole text when a later reading only gets the summary', async () => {
    let isGone = false
    const news: Attack = (request, response) => {
      if (isGone) response.writeHead(500).end()
      else serve(page('Bridge opens'))(request, response)
    }
    const feed: Attack = (request, response) =>
      serve(rss(entry('bridge', isGone ? 'Another summary of it …' : undefined)))(request, response)
    await using newsroom = await openWeb({ '/feed': feed, '/news/bridge': news })
    const [first] = await newsroom.take(`${newsroom.web.origin}/feed`)
    isGone = true
    const fetching = { allowHosts: ['127.0.0.1'], userAgent: 'Newsdesk/1', limits: { hostDelayMs: 0 } }
    await using fetcher = createFetcher({ ...fetching, clock, log: silentLog })
    await using restarted = createIngester({ store: newsroom.store, fetcher, clock, log: silentLog, pool })
    const [again] = await collectAll(restarted.ingest([{ kind: 'name', name: `${newsroom.web.origin}/feed` }]))
    assert.deepEqual([again?.status, again?.id], ['unchanged', first?.id])
    const article = first?.id === undefined ? undefined : await newsroom.store.articles.get(first.id)
    assert.ok(article?.text.includes(SECOND))
  })

  it('stops in the middle of a fetch', async () => {
    await using newsroom = await openWeb({ '/drip': drip })
    const abort = new AbortController()
    const taken = collectAll(
      newsroom.ingester.ingest([{ kind: 'name', name: `${newsroom.web.origin}/drip` }], { signal: abort.signal }),
    )
    await newsroom.web.reached('/drip')
    abort.abort(new Error('enough'))
    await assert.rejects(taken, { message: 'enough' })
  })
})

describe('any input', () => {
  it('gives articles or reasons', async () => {
    await using newsroom = await openNewsroom()
    const scraps = fc.constantFrom(
      '<p>',
      '</p>',
      '<rss>',
      '<item>',
      '<![CDATA[',
      '{"text":"',
      '"}',
      '\n',
      '<!DOCTYPE rss [',
      '&amp;',
      'The bridge. ',
      '\u0000',
      'é',
      '<script>',
      '<?xml version="1.0"?>',
    )
    const built = fc.array(scraps, { maxLength: 30 }).map((parts) => new TextEncoder().encode(parts.join('')))
    const property = fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), built), async (body) => {
      const results = await newsroom.take(bytes(body))
      assert.ok(results.length > 0)
      for (const { id, reason, status } of results)
        assert.ok(id !== undefined || (reason !== undefined && status !== 'added'), JSON.stringify(results))
      assert.ok(
        results.every(({ reason }) => !reason?.startsWith('INTERNAL') && !reason?.includes('crashed')),
        JSON.stringify(results),
      )
    })
    await fc.assert(property, { numRuns: 150 })
  })

  it('gives the same articles and links whatever the order', async () => {
    const row = (given: object) => bytes(JSON.stringify(given), 'application/x-ndjson')
    const text = `${FIRST} ${FIRST}\n\n${SECOND} ${SECOND}`
    const inputs = [
      row({ externalId: 'agency', title: 'Bridge opens', text, publishedAt: '2026-03-02T06:00:00Z' }),
      row({ externalId: 'copy', title: 'Bridge opens', text, publishedAt: '2026-03-02T09:00:00Z' }),
      row({ externalId: 'count', title: 'Bridge opens', text: text.replaceAll('nine', 'ten') }),
      row({ url: 'https://lorn.example/a?utm_source=x', title: 'Queues', text: SECOND }),
      row({ url: 'https://lorn.example/a', title: 'Queues', text: SECOND }),
      bytes(paste('Bridge')),
      bytes(page('Bridge page')),
    ]
    const linksAfter = async (order: readonly IngestInput[]) => {
      await using newsroom = await openNewsroom()
      await newsroom.take(...order)
      const articles = await newsroom.store.articles.list({})
      return articles.map(({ id, title, duplicateOf }) => `${id} ${title} ${duplicateOf}`).toSorted()
    }
    const expected = await linksAfter(inputs)
    const orders = fc.shuffledSubarray(inputs, { minLength: inputs.length })
    await fc.assert(
      fc.asyncProperty(orders, async (order) => assert.deepEqual(await linksAfter(order), expected)),
      { numRuns: 6 },
    )
  })
})
