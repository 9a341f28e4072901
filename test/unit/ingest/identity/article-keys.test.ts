import assert from 'node:assert/strict'
import { it } from 'node:test'
import { articleKeys } from '../../../../src/ingest/identity/article-keys.ts'
import { contentHash } from '../../../../src/ingest/identity/content-hash.ts'
import { stripTracking } from '../../../../src/ingest/identity/strip-tracking.ts'

it('puts the importer first, then each address once', () => {
  const urls = ['https://www.x.example/a', 'http://x.example/a/', 'https://x.example/b', 'not a url']
  assert.deepEqual(articleKeys({ externalId: '7', urls, fallbackKey: 'guid:1', contentHash: 'h' }), [
    'ext:7',
    'url:https://x.example/a',
    'url:https://x.example/b',
  ])
})

it('puts the entry of a feed behind the address that it leads to', () => {
  const entry = { fallbackKey: 'guid:1', entryKey: 'entry:1', contentHash: 'h' }
  assert.deepEqual(articleKeys({ urls: ['https://x.example/a'], ...entry }), ['url:https://x.example/a', 'entry:1'])
  assert.deepEqual(articleKeys({ urls: [], ...entry }), ['guid:1'])
})

it('falls back to the key given, then to the words', () => {
  assert.deepEqual(articleKeys({ urls: [], fallbackKey: 'guid:1', contentHash: 'h' }), ['guid:1'])
  assert.deepEqual(articleKeys({ urls: [], contentHash: 'h' }), ['hash:h'])
})

it('hashes the same words alike, however they are set', () => {
  const hash = contentHash('The “Bridge”', 'It’s open –\n\nat last')
  assert.equal(contentHash('the "bridge"', "it's  open - at last "), hash)
})

it('hashes other words, numbers and signs differently', () => {
  const texts = ['up 5', 'up 5%', 'up -5', 'up 50', 'up 5.0', 'down 5']
  assert.equal(new Set(texts.map((text) => contentHash('t', text))).size, texts.length)
  assert.notEqual(contentHash('a', 'b c'), contentHash('a b', 'c'))
})

it('shows readers an address without tracking, otherwise as it was', () => {
  assert.equal(stripTracking('http://www.x.example/a/?id=1&utm_source=y#top'), 'http://www.x.example/a/?id=1')
  assert.equal(stripTracking('https://x.example/a?q=a%20b'), 'https://x.example/a?q=a%20b')
  assert.equal(stripTracking('ftp://x.example/a'), undefined)
})
