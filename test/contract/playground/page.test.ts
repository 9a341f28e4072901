import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { Playground } from '../../../src/playground/playground.ts'

let playground: Playground
before(async () => {
  playground = await createPlayground({ commands: [{ command: '/news', description: 'Look something up' }] })
})
after(() => playground[Symbol.asyncDispose]())

/** A request with headers of our choice, which fetch would not send. */
function ask(path: string, headers: Record<string, string>, body?: string): Promise<number> {
  const method = body === undefined ? 'GET' : 'POST'
  return new Promise((resolve, reject) => {
    const sending = request(`${playground.url}${path}`, { method, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

async function act(fields: Record<string, unknown>, contentType = 'application/json') {
  const response = await fetch(`${playground.url}/page/act`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: JSON.stringify(fields),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test('the page and everything it loads come from here, under a strict policy', async () => {
  const response = await fetch(playground.url)
  const page = await response.text()
  const policy = response.headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'none'/)
  assert.doesNotMatch(policy, /unsafe/)
  assert.doesNotMatch(page, /IMPORT_MAP/)
  assert.doesNotMatch(page.replace(/data:[^"]*/, ''), /https?:/)
  const loaded = [...page.matchAll(/(?:src|href)="(\/[^"]+)"|:"(\/vendor\/[^"]+)"/g)].map(
    (match) => match[1] ?? match[2],
  )
  assert.ok(loaded.length >= 9)
  for (const path of loaded) assert.equal((await fetch(`${playground.url}${path}`)).status, 200, path ?? '')
})

test('only files of the page are served', async () => {
  const paths = [
    '/page/../create-playground.ts',
    '/page/..%2fcore.js',
    '/page/index.html',
    '/vendor/ws.js',
    '/package.json',
  ]
  for (const path of paths) assert.equal(await ask(path, {}), 404, path)
})

test('a web page elsewhere cannot read or drive it', async () => {
  const { host } = new URL(playground.url)
  const json = { 'content-type': 'application/json' }
  const strangers: Record<string, string>[] = [
    { host: 'evil.example' },
    { host: `evil.example:${new URL(playground.url).port}` },
    { host, origin: 'https://evil.example' },
    { host, origin: 'null' },
    { host, 'sec-fetch-site': 'cross-site' },
    { host, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
  ]
  for (const headers of strangers) {
    for (const path of ['/', '/page/state', '/api/auth.test']) assert.equal(await ask(path, headers), 403)
    assert.equal(await ask('/page/act', { ...headers, ...json }, '{"act":"home","user":"U0MARA","tab":"home"}'), 403)
  }
  assert.equal(
    await ask('/', {
      host,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }),
    200,
  )
  assert.equal(await ask('/page/state', { host: host.replace('127.0.0.1', 'localhost') }), 200)
})

test('a form from elsewhere is not an act', async () => {
  const { status } = await act({ act: 'post', user: 'U0MARA', channel: 'C0NEWSROOM', text: 'x' }, 'text/plain')
  assert.equal(status, 400)
})

test('what the page does not know is refused, and what is not there is said', async () => {
  assert.equal((await act({ act: 'fly' })).status, 400)
  assert.equal((await act({ act: 'post', user: 'U0MARA', channel: 'C0NEWSROOM', text: '' })).status, 400)
  const missing = await act({ act: 'post', user: 'U0MARA', channel: 'C0NOWHERE', text: 'x' })
  assert.equal(missing.status, 409)
  assert.match(String(missing.body.error), /no channel C0NOWHERE/)
})

test('people post, react and delete through the page, and see only what is theirs', async () => {
  const { body } = await act({ act: 'post', user: 'U0MARA', channel: 'C0NEWSROOM', text: 'hello @omar' })
  await act({ act: 'react', user: 'U0OMAR', channel: 'C0NEWSROOM', ts: body.ts, name: 'eyes' })
  await act({ act: 'slash', user: 'U0MARA', channel: 'C0NEWSROOM', command: '/news', text: 'x' })
  const stateFor = async (user: string) => {
    const response = await fetch(`${playground.url}/page/state?user=${user}`)
    return (await response.json()) as {
      user: string
      ephemerals: unknown[]
      channels: { kind: string; user?: string }[]
    }
  }
  const [mara, omar] = [await stateFor('U0MARA'), await stateFor('U0OMAR')]
  assert.deepEqual([mara.ephemerals.length, omar.ephemerals.length], [1, 0])
  const directs = omar.channels.filter((channel) => channel.kind === 'im').map((channel) => channel.user)
  assert.deepEqual(directs, ['U0OMAR'])
  assert.equal(playground.messages('newsroom').at(-1)?.reactions?.[0]?.name, 'eyes')
  await act({ act: 'delete', user: 'U0MARA', channel: 'C0NEWSROOM', ts: body.ts })
  assert.deepEqual(playground.messages('newsroom'), [])
})

test('changes are told as they happen', async () => {
  const abort = new AbortController()
  const response = await fetch(`${playground.url}/page/changes`, { signal: abort.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  assert.match((await reader?.read())?.value ?? '', /event: ready/)
  playground.postAsUser({ user: 'mara', channel: 'newsroom', text: 'news' })
  assert.match((await reader?.read())?.value ?? '', /event: change/)
  abort.abort()
})
