import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { canonicalUrl } from '../../../../src/ingest/identity/canonical-url.ts'

const FORM = 'https://lorn-post.example/news/bridge'

it('gives one form for the ways one article is linked to', () => {
  const links = [
    'http://www.lorn-post.example/news/bridge',
    'https://lorn-post.example:443/news/bridge/',
    'http://lorn-post.example:80/news//bridge/index.html',
    'https://m.lorn-post.example/news/bridge#comments',
    'https://mobile.lorn-post.example/news/bridge?utm_source=x&utm_medium=y',
    'https://amp.lorn-post.example/news/bridge?fbclid=1&gclid=2&source=twitter',
    'https://lorn-post.example/amp/news/bridge',
    'https://lorn-post.example/news/bridge/amp/?amp=1',
    'https://lorn-post.example/news/bridge.amp',
    'https://LORN-POST.example./news/%62ridge?',
    'https://www.google.com/amp/s/lorn-post.example/news/bridge',
    'https://lorn--post-example.cdn.ampproject.org/c/s/www.lorn-post.example/news/bridge/amp',
    ' https://reader:secret@lorn-post.example/news/bridge;jsessionid=1A2B ',
  ]
  for (const link of links) assert.equal(canonicalUrl(link), FORM, link)
})

it('keeps what tells two articles apart', () => {
  const forms = [
    'https://x.example/a',
    'https://x.example/A',
    'https://x.example/a?id=1',
    'https://x.example/a?id=2',
    'https://x.example:8443/a',
    'https://news.x.example/a',
    'https://x.example/a?source=council',
    'https://x.example/#!/a',
  ]
  assert.deepEqual(forms.map(canonicalUrl), forms)
})

it('sorts the query and keeps repeated names in their order', () => {
  assert.equal(canonicalUrl('https://x.example/?b=2&a=3&b=1'), 'https://x.example/?a=3&b=2&b=1')
})

it('does not cut a host down to a suffix', () => {
  assert.equal(canonicalUrl('https://m.me/x'), 'https://m.me/x')
  assert.equal(canonicalUrl('https://en.m.wiki.example/x'), 'https://en.wiki.example/x')
})

it('has no form for what is no web address', () => {
  for (const url of ['', 'news/bridge', 'mailto:a@b.example', 'file:///etc/passwd', 'javascript:alert(1)', 'https://'])
    assert.equal(canonicalUrl(url), undefined, url)
})

it('is idempotent', () => {
  const word = fc.constantFrom('amp', 'm', 'www', 'index.html', 'a', '%41', 'utm_x', '', 'x.amp', 'c', 's', 'b.example')
  const parts = fc.tuple(
    fc.array(word, { maxLength: 4 }),
    fc.array(word, { maxLength: 5 }),
    fc.array(word, { maxLength: 3 }),
  )
  const built = parts.map(
    ([labels, path, query]) =>
      `http://${[...labels, 'x', 'example'].filter(Boolean).join('.')}/${path.join('/')}?${query.map((name) => `${name}=1`).join('&')}`,
  )
  const any = fc.webUrl({ withQueryParameters: true, withFragments: true })
  fc.assert(
    fc.property(fc.oneof(built, any), (url) => {
      const once = canonicalUrl(url)
      return once === undefined || canonicalUrl(once) === once
    }),
    { numRuns: 2_000 },
  )
})
