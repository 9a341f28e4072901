import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseResponseHeaders } from '../../../src/web/parse-response-headers.ts'

const NOW = new Date('2026-03-02T10:00:00Z')

it('separates the media type from the charset', () => {
  const read = (value: string) => parseResponseHeaders({ 'content-type': value }, NOW)
  assert.deepEqual(read('Text/HTML; Charset="ISO-8859-1"'), { contentType: 'text/html', charset: 'iso-8859-1' })
  assert.deepEqual(read('application/rss+xml'), { contentType: 'application/rss+xml' })
  assert.deepEqual(read('; charset=utf-8'), { charset: 'utf-8' })
})

it('reads Retry-After as seconds and as a date, never longer than a week', () => {
  const read = (value: string) => parseResponseHeaders({ 'retry-after': value }, NOW).retryAfterSeconds
  assert.equal(read('90'), 90)
  assert.equal(read('Mon, 02 Mar 2026 10:05:00 GMT'), 300)
  assert.equal(read('Mon, 02 Mar 2026 09:00:00 GMT'), 0)
  assert.equal(read('99999999999'), 604_800)
  assert.equal(read('soon'), undefined)
})

it('reads max-age unless the server forbids keeping', () => {
  const read = (value: string) => parseResponseHeaders({ 'cache-control': value }, NOW).maxAgeSeconds
  assert.equal(read('public, max-age=3600'), 3600)
  assert.equal(read('s-maxage=60'), undefined)
  assert.equal(read('no-cache, max-age=3600'), undefined)
})

it('leaves out what is absent and takes the first of repeated headers', () => {
  assert.deepEqual(parseResponseHeaders({}, NOW), {})
  assert.deepEqual(parseResponseHeaders({ etag: ['"a"', '"b"'] }, NOW), { etag: '"a"' })
})
