import assert from 'node:assert/strict'
import { it } from 'node:test'
import { plausibleCanonical } from '../../../../src/ingest/identity/plausible-canonical.ts'

const PAGE = 'https://www.lorn-post.example/news/bridge?page=2'

it('believes an address on the same registrable domain', () => {
  assert.equal(
    plausibleCanonical('https://lorn-post.example/news/bridge', PAGE),
    'https://lorn-post.example/news/bridge',
  )
  assert.equal(plausibleCanonical('https://a.post.co.uk/x', 'https://b.post.co.uk/y'), 'https://a.post.co.uk/x')
})

it('does not believe another publisher, a neighbour at a host of many, or the front page', () => {
  assert.equal(plausibleCanonical('https://other.example/news/bridge', PAGE), undefined)
  assert.equal(plausibleCanonical('https://b.co.uk/x', 'https://a.co.uk/x'), undefined)
  for (const host of ['blogspot.com', 'substack.com', 'github.io', 'gov.za'])
    assert.equal(plausibleCanonical(`https://a.${host}/x`, `https://b.${host}/x`), undefined, host)
  for (const path of ['', '/', '/index.php', '/en/', '/home'])
    assert.equal(plausibleCanonical(`https://lorn-post.example${path}`, PAGE), undefined, path)
})

it('believes nothing that is no web address, and anything for a page of unknown origin', () => {
  assert.equal(plausibleCanonical('/news/bridge', PAGE), undefined)
  assert.equal(plausibleCanonical(undefined, PAGE), undefined)
  assert.equal(plausibleCanonical('https://lorn-post.example/a', undefined), 'https://lorn-post.example/a')
})
