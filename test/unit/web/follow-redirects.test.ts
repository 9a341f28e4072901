import assert from 'node:assert/strict'
import { it } from 'node:test'
import { checkUrl } from '../../../src/web/check-url.ts'
import { followRedirects } from '../../../src/web/follow-redirects.ts'

const check = (url: string) => checkUrl(url, () => false)
const EMPTY = new Uint8Array(0)

/** Follows from the first address through a table of redirects; any other address answers 200. */
async function follow(start: string, table: Record<string, string>, maxRedirects = 3): Promise<string> {
  const { url } = await followRedirects(start, {
    maxRedirects,
    check,
    request: async (target) => {
      const location = table[target.url.href]
      if (location === undefined) return { status: 200, headers: {}, body: EMPTY }
      return { status: 301, headers: { location }, body: EMPTY }
    },
  })
  return url.href
}

it('follows relative and absolute addresses to the end', async () => {
  const table = { 'http://a.example/1': '/2', 'http://a.example/2': 'https://b.example/3' }
  assert.equal(await follow('http://a.example/1', table), 'https://b.example/3')
})

it('never goes from https to http', async () => {
  const table = { 'https://a.example/': 'http://a.example/' }
  await assert.rejects(follow('https://a.example/', table), { code: 'FETCH_FORBIDDEN', reason: 'scheme-downgrade' })
})

it('checks every hop', async () => {
  for (const [location, reason] of Object.entries({
    'ftp://a.example/': 'scheme',
    'http://u:p@a.example/': 'credentials',
    'http://a.example:22/': 'port',
  }))
    await assert.rejects(follow('http://a.example/', { 'http://a.example/': location }), {
      code: 'FETCH_FORBIDDEN',
      reason,
    })
})

it('counts hops, and takes as many as it may', async () => {
  const table = { 'http://a.example/1': '/2', 'http://a.example/2': '/3', 'http://a.example/3': '/4' }
  assert.equal(await follow('http://a.example/1', table, 3), 'http://a.example/4')
  await assert.rejects(follow('http://a.example/1', table, 2), { code: 'FETCH_FAILED', reason: 'too-many-redirects' })
})
