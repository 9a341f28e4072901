import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { FetchFailure } from '../../../src/ports/fetch-failure.ts'
import type { Fetcher } from '../../../src/ports/fetcher.ts'
import { createFetcher, type FetcherOptions } from '../../../src/web/create-fetcher.ts'
import {
  announce,
  bomb,
  cutShort,
  drip,
  endless,
  fail,
  longHeader,
  redirect,
  serve,
  silence,
  trickle,
} from '../../support/enemy-server/attacks.ts'
import { type Attack, type EnemyServer, openEnemyServer } from '../../support/enemy-server/open-enemy-server.ts'
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts'
import { silentLog } from '../../support/silent-log.ts'

const LIMITS = { maxWireBytes: 100_000, maxBodyBytes: 200_000, hostDelayMs: 0 }

interface Scene extends AsyncDisposable {
  readonly enemy: EnemyServer
  readonly clock: ManualClock
  readonly fetcher: Fetcher
}

async function openScene(attacks: Record<string, Attack>, options: Partial<FetcherOptions> = {}): Promise<Scene> {
  const enemy = await openEnemyServer(attacks)
  const clock = createManualClock()
  const defaults = {
    allowHosts: [`127.0.0.1:${enemy.port}`],
    userAgent: 'Newsdesk/1',
    clock,
    log: silentLog,
    limits: LIMITS,
  }
  const fetcher = createFetcher({ ...defaults, ...options })
  return {
    enemy,
    clock,
    fetcher,
    async [Symbol.asyncDispose]() {
      await fetcher[Symbol.asyncDispose]()
      await enemy[Symbol.asyncDispose]()
    },
  }
}

/** The failure of a fetch of one attack, as `CODE reason`. */
async function failureOf(attack: Attack, options: Partial<FetcherOptions> = {}): Promise<string> {
  await using scene = await openScene({ '/x': attack }, options)
  return await failure(scene.fetcher.fetch({ url: `${scene.enemy.origin}/x` }))
}

async function failure(fetched: Promise<unknown>): Promise<string> {
  try {
    await fetched
    return 'no failure'
  } catch (error) {
    assert.ok(error instanceof FetchFailure, String(error))
    return `${error.code} ${error.reason}`
  }
}

describe('what a fetch gives', () => {
  it('describes the document with the address after redirects', async () => {
    const headers = { etag: '"1"', 'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT', 'cache-control': 'max-age=600' }
    await using scene = await openScene({ '/a': redirect('/b'), '/b': serve('<p>hello', headers) })
    const document = await scene.fetcher.fetch({ url: `${scene.enemy.origin}/a` })
    assert.equal(Buffer.from(document.body).toString(), '<p>hello')
    assert.deepEqual(
      { ...document, body: undefined },
      {
        url: `${scene.enemy.origin}/b`,
        status: 200,
        contentType: 'text/html',
        charset: 'utf-8',
        etag: '"1"',
        lastModified: 'Mon, 02 Mar 2026 10:00:00 GMT',
        maxAgeSeconds: 600,
        body: undefined,
      },
    )
  })

  it('sends the conditional headers and gives back a 304 with no body', async () => {
    const conditional: Attack = ({ headers }, response) => {
      response
        .writeHead(headers['if-none-match'] === '"1"' && headers['if-modified-since'] === 'then' ? 304 : 200)
        .end()
    }
    await using scene = await openScene({ '/feed': conditional })
    const url = `${scene.enemy.origin}/feed`
    const document = await scene.fetcher.fetch({ url, accept: 'feed', etag: '"1"', lastModified: 'then' })
    assert.equal(document.status, 304)
    assert.equal(document.body.length, 0)
  })

  it('undoes every compression it asks for, and both meanings of deflate', async () => {
    const attacks = {
      '/gzip': serve(gzipSync('text'), { 'content-encoding': 'gzip' }),
      '/zlib': serve(deflateSync('text'), { 'content-encoding': 'deflate' }),
      '/raw': serve(deflateRawSync('text'), { 'content-encoding': 'deflate' }),
      '/twice': serve(gzipSync(gzipSync('text')), { 'content-encoding': 'gzip, gzip' }),
    }
    await using scene = await openScene(attacks)
    for (const path of Object.keys(attacks)) {
      const { body } = await scene.fetcher.fetch({ url: scene.enemy.origin + path })
      assert.equal(Buffer.from(body).toString(), 'text', path)
    }
  })

  it('tells the status and the time to wait when a server refuses', async () => {
    await using scene = await openScene({ '/x': fail(429, { 'retry-after': '120' }) })
    await assert.rejects(scene.fetcher.fetch({ url: `${scene.enemy.origin}/x` }), {
      code: 'FETCH_FAILED',
      reason: 'bad-status',
      status: 429,
      retryAfterSeconds: 120,
    })
  })
})

describe('a connection that is closed before it answers', () => {
  it('is tried once more, and only once', async () => {
    let asked = 0
    const hangUp: Attack = (_request, response) => {
      asked++
      if (asked === 1 || asked > 2) response.destroy()
      else response.end('at last')
    }
    await using scene = await openScene({ '/x': hangUp })
    const request = { url: `${scene.enemy.origin}/x`, accept: 'feed' } as const
    assert.equal(Buffer.from((await scene.fetcher.fetch(request)).body).toString(), 'at last')
    assert.equal(await failure(scene.fetcher.fetch(request)), 'FETCH_FAILED connection')
    assert.equal(asked, 4)
  })
})

describe('the fence around fetching', () => {
  it('refuses loopback and private addresses in all their spellings', async () => {
    await using scene = await openScene({}, { allowHosts: [] })
    const hosts = [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '10.1.2.3',
      '169.254.169.254',
      '[64:ff9b::7f00:1]',
      '[fd00:ec2::254]',
      '0.0.0.0',
    ]
    for (const host of hosts)
      assert.equal(
        await failure(scene.fetcher.fetch({ url: `http://${host}:8080/` })),
        'FETCH_FORBIDDEN private-address',
        host,
      )
  })

  it('refuses a redirect to a private address', async () => {
    assert.equal(
      await failureOf(redirect('http://169.254.169.254/latest/meta-data/')),
      'FETCH_FORBIDDEN private-address',
    )
  })

  it('refuses a redirect to a private address in any spelling of it', async () => {
    const hosts = [
      '10.0.0.1',
      '3232235777',
      '0xa9fea9fe',
      '0xa9.0xfe.0xa9.0xfe',
      '0300.0250.1.1',
      '127.1',
      '[::]',
      '[::ffff:192.168.1.1]',
      '[::ffff:a9fe:a9fe]',
      '[::127.0.0.1]',
      '[fe80::1]',
      '[2002:7f00:1::]',
      '[64:ff9b::a9fe:a9fe]',
    ]
    const attacks = Object.fromEntries(hosts.map((host, at) => [`/${at}`, redirect(`http://${host}:8080/`)]))
    await using scene = await openScene(attacks)
    for (const [at, host] of hosts.entries())
      assert.equal(
        await failure(scene.fetcher.fetch({ url: `${scene.enemy.origin}/${at}`, accept: 'feed' })),
        'FETCH_FORBIDDEN private-address',
        host,
      )
  })

  it('refuses a redirect to another scheme', async () => {
    assert.equal(await failureOf(redirect('file:///etc/passwd')), 'FETCH_FORBIDDEN scheme')
  })

  it('refuses credentials and ports that are not for the web', async () => {
    await using scene = await openScene({})
    assert.equal(
      await failure(scene.fetcher.fetch({ url: 'https://me:secret@example.org/' })),
      'FETCH_FORBIDDEN credentials',
    )
    assert.equal(await failure(scene.fetcher.fetch({ url: 'http://example.org:25/' })), 'FETCH_FORBIDDEN port')
    assert.equal(await failure(scene.fetcher.fetch({ url: 'nonsense' })), 'FETCH_FORBIDDEN bad-url')
  })

  it('refuses a name that resolves to one private address among public ones', async () => {
    const resolve = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]
    await using scene = await openScene({}, { resolve })
    assert.equal(
      await failure(scene.fetcher.fetch({ url: 'http://mixed.example/' })),
      'FETCH_FORBIDDEN private-address',
    )
  })

  it('asks for a name once and connects to that answer, whatever comes after', async () => {
    let asked = 0
    const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
    await using enemy = await openEnemyServer({ '/x': serve('pinned') })
    const allowHosts = [`flip.example:${enemy.port}`]
    await using fetcher = createFetcher({
      allowHosts,
      userAgent: 'Newsdesk/1',
      clock: createManualClock(),
      log: silentLog,
      limits: LIMITS,
      resolve,
    })
    const { body } = await fetcher.fetch({ url: `http://flip.example:${enemy.port}/x`, accept: 'feed' })
    assert.equal(Buffer.from(body).toString(), 'pinned')
    assert.equal(asked, 1)
  })

  it('checks a name again on the next connection, so that a changed answer is refused', async () => {
    let asked = 0
    const resolve = async (hostname: string) => {
      if (hostname === 'flip.example') asked++
      return [{ address: '127.0.0.1', family: 4 }]
    }
    await using scene = await openScene({ '/x': redirect('http://flip.example:8080/') }, { resolve })
    assert.equal(
      await failure(scene.fetcher.fetch({ url: `${scene.enemy.origin}/x`, accept: 'feed' })),
      'FETCH_FORBIDDEN private-address',
    )
    assert.equal(asked, 1)
  })

  it('allows a private host only on the port that the operator named', async () => {
    await using scene = await openScene({ '/x': serve('ok') }, { allowHosts: ['127.0.0.1:1'] })
    assert.equal(
      await failure(scene.fetcher.fetch({ url: `${scene.enemy.origin}/x` })),
      'FETCH_FORBIDDEN private-address',
    )
  })
})

describe('the limits of fetching', () => {
  it('gives up on a body that never ends', async () => {
    assert.equal(await failureOf(endless), 'FETCH_FAILED too-large')
  })

  it('refuses an announced length over the limit without reading it', async () => {
    assert.equal(await failureOf(announce(1e12)), 'FETCH_FAILED too-large')
  })

  it('stops a decompression bomb of any kind', async () => {
    for (const encoding of ['gzip', 'br', 'zstd'] as const)
      assert.equal(await failureOf(bomb(encoding, 3_000_000)), 'FETCH_FAILED too-large', encoding)
  })

  it('refuses compression that is broken or unknown', async () => {
    assert.equal(await failureOf(serve('no gzip', { 'content-encoding': 'gzip' })), 'FETCH_FAILED content-encoding')
    assert.equal(await failureOf(serve('text', { 'content-encoding': 'rot13' })), 'FETCH_FAILED content-encoding')
    assert.equal(
      await failureOf(serve('text', { 'content-encoding': 'gzip, br, gzip' })),
      'FETCH_FAILED content-encoding',
    )
  })

  it('refuses a body shorter than it was announced', async () => {
    assert.equal(await failureOf(cutShort), 'FETCH_FAILED connection')
  })

  it('refuses a header line of ten megabytes', async () => {
    assert.equal(await failureOf(longHeader(10_000_000)), 'FETCH_FAILED too-large')
  })

  it('refuses a body of one line of ten megabytes', async () => {
    assert.equal(await failureOf(serve('a'.repeat(10_000_000))), 'FETCH_FAILED too-large')
  })

  it('follows so many redirects and no more', async () => {
    assert.equal(await failureOf(redirect('/x')), 'FETCH_FAILED too-many-redirects')
    assert.equal(await failureOf(fail(302)), 'FETCH_FAILED bad-redirect')
  })

  it('ends a slow drip when the whole time is over', async () => {
    await using scene = await openScene({ '/drip': drip })
    const fetched = failure(scene.fetcher.fetch({ url: `${scene.enemy.origin}/drip` }))
    await scene.enemy.reached('/drip')
    await scene.clock.advance(40_000)
    assert.equal(await fetched, 'FETCH_FAILED timeout')
  })

  it('ends a drip that goes on and on just the same', async () => {
    await using scene = await openScene({ '/drip': trickle })
    const failed = failure(scene.fetcher.fetch({ url: `${scene.enemy.origin}/drip`, accept: 'feed' }))
    await scene.enemy.reached('/drip')
    await scene.clock.advance(40_000)
    assert.equal(await failed, 'FETCH_FAILED timeout')
  })

  it('ends a wait for headers before that', async () => {
    await using scene = await openScene({ '/silence': silence })
    const fetched = failure(scene.fetcher.fetch({ url: `${scene.enemy.origin}/silence` }))
    await scene.enemy.reached('/silence')
    await scene.clock.advance(20_000)
    assert.equal(await fetched, 'FETCH_FAILED timeout')
  })

  it('ends a name server that does not answer', async () => {
    const clock = createManualClock()
    await using scene = await openScene({}, { clock, resolve: () => new Promise(() => undefined) })
    const fetched = failure(scene.fetcher.fetch({ url: 'http://slow.example/', accept: 'feed' }))
    await new Promise((resolve) => setImmediate(resolve))
    await clock.advance(20_000)
    assert.equal(await fetched, 'FETCH_FAILED timeout')
  })

  it('stops when its caller does, with the reason of the caller', async () => {
    await using scene = await openScene({ '/drip': drip })
    const abort = new AbortController()
    const fetched = scene.fetcher.fetch({ url: `${scene.enemy.origin}/drip`, signal: abort.signal })
    await scene.enemy.reached('/drip')
    abort.abort(new Error('enough'))
    await assert.rejects(fetched, { message: 'enough' })
  })

  it('reports a name without address and a port without server', async () => {
    const resolve = () => Promise.reject(new Error('ENOTFOUND'))
    await using scene = await openScene({}, { resolve })
    assert.equal(await failure(scene.fetcher.fetch({ url: 'http://nowhere.example/' })), 'FETCH_FAILED dns')
    const closed = await openEnemyServer({})
    await closed[Symbol.asyncDispose]()
    await using other = await openScene({}, { allowHosts: [`127.0.0.1:${closed.port}`] })
    assert.equal(await failure(other.fetcher.fetch({ url: closed.origin })), 'FETCH_FAILED connection')
  })
})

describe('manners', () => {
  it('keeps away from pages that robots.txt forbids, but reads feeds', async () => {
    const robots = serve('User-agent: newsdesk\nDisallow: /private/', { 'content-type': 'text/plain' })
    await using scene = await openScene({ '/robots.txt': robots, '/private/a': serve('a'), '/public': serve('b') })
    const url = `${scene.enemy.origin}/private/a`
    assert.equal(await failure(scene.fetcher.fetch({ url })), 'FETCH_FORBIDDEN robots')
    assert.equal((await scene.fetcher.fetch({ url, accept: 'feed' })).status, 200)
    assert.equal((await scene.fetcher.fetch({ url: `${scene.enemy.origin}/public` })).status, 200)
    assert.equal(scene.enemy.hits.filter((hit) => hit === '/robots.txt').length, 1)
  })

  it('fetches nothing while robots.txt can not be had, and asks again later', async () => {
    let isDown = true
    const robots: Attack = (_request, response) => {
      response.writeHead(isDown ? 503 : 404).end()
    }
    await using scene = await openScene({ '/robots.txt': robots, '/x': serve('x') })
    const url = `${scene.enemy.origin}/x`
    assert.equal(await failure(scene.fetcher.fetch({ url })), 'FETCH_FAILED robots-unavailable')
    isDown = false
    assert.equal(await failure(scene.fetcher.fetch({ url })), 'FETCH_FAILED robots-unavailable')
    await scene.clock.advance(600_001)
    assert.equal((await scene.fetcher.fetch({ url })).status, 200)
  })

  it('leaves time between two requests to one host', async () => {
    await using scene = await openScene(
      { '/a': serve('a'), '/b': serve('b') },
      { limits: { ...LIMITS, hostDelayMs: 500 } },
    )
    await scene.fetcher.fetch({ url: `${scene.enemy.origin}/a`, accept: 'feed' })
    const second = scene.fetcher.fetch({ url: `${scene.enemy.origin}/b`, accept: 'feed' })
    await new Promise((resolve) => setImmediate(resolve))
    assert.deepEqual(scene.enemy.hits, ['/a'])
    await scene.clock.advance(500)
    await second
    assert.deepEqual(scene.enemy.hits, ['/a', '/b'])
  })
})
