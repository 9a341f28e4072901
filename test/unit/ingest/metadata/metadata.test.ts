import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePage } from '../../../../src/ingest/extract/page/parse-page.ts'
import { chooseTitle } from '../../../../src/ingest/metadata/choose-title.ts'
import { readMetadata } from '../../../../src/ingest/metadata/read-metadata.ts'
import { splitNames } from '../../../../src/ingest/metadata/split-names.ts'

const NOW = new Date('2024-03-20T12:00:00Z')
const read = (head: string, body = '') =>
  readMetadata(parsePage(`<html><head>${head}</head><body>${body}</body></html>`), {
    now: NOW,
    url: 'https://courier.example/a',
  })

for (const [byline, names] of [
  ['By Ilse Tarn', ['Ilse Tarn']],
  ['By Ilse Tarn and Bo Merrick, Staff Writers', ['Ilse Tarn', 'Bo Merrick']],
  ['Words by Ana de la Cruz', ['Ana de la Cruz']],
  ['Martin Hale, Jr.', ['Martin Hale, Jr.']],
  ['By Ilse Tarn November 19, 2019', ['Ilse Tarn']],
  ['April May', ['April May']],
  ['Written by Ilse Tarn Edited by Bo Merrick', ['Ilse Tarn']],
  ['Reuters', ['Reuters']],
  ['admin', []],
  ['https://courier.example/people/tarn', []],
  ['Updated 3 hours ago', []],
] as const)
  test(`reads the names in "${byline}"`, () => assert.deepEqual(splitNames(byline), names))

test('prefers the heading that the stated titles confirm', () => {
  const title = chooseTitle({
    headings: ['The Alder Courier', 'Night ferries stop'],
    openGraph: 'Night ferries stop - The Alder Courier',
    siteName: 'The Alder Courier',
  })
  assert.equal(title, 'Night ferries stop')
})

test('prefers the heading that the stated title begins with to one that it ends with', () => {
  const title = chooseTitle({
    headings: ['The ferry pages of Port Alder', 'Night ferries stop until April ¶'],
    documentTitle: 'Night ferries stop until April — The ferry pages of Port Alder',
  })
  assert.equal(title, 'Night ferries stop until April')
})

test('reads an author and a date beside the text, and none from a list of other stories', () => {
  const own = '<address class="vcard"><a rel="author">Ilse Tarn</a></address>'
  const other = '<div class="post-list"><a rel="author">Bo Merrick</a></div>'
  assert.deepEqual(read('', `${other}<article>${own}</article>`).byline, ['Ilse Tarn'])
})

for (const [documentTitle, expected] of [
  ['Night ferries stop | The Alder Courier', 'Night ferries stop'],
  ['The Alder Courier: Night ferries stop', 'Night ferries stop'],
  ['Night ferries stop - aldercourier.example', 'Night ferries stop'],
  ['Ferries: a night without ships', 'Ferries: a night without ships'],
  ['Council - mayor talks fail', 'Council - mayor talks fail'],
] as const)
  test(`takes the site off "${documentTitle}" and nothing else`, () => {
    assert.equal(
      chooseTitle({ headings: [], documentTitle, siteName: 'The Alder Courier', host: 'www.aldercourier.example' }),
      expected,
    )
  })

test('reads broken JSON-LD as far as it goes, and the meta tags besides', () => {
  const metadata = read(
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A &amp; B", "author":[{"name":"Ilse Tarn"},],}</script>' +
      '<script type="application/ld+json">{oops</script><meta name="date" content="2024-03-14">',
  )
  assert.equal(metadata.title, 'A & B')
  assert.deepEqual(metadata.byline, ['Ilse Tarn'])
  assert.equal(metadata.published?.value, '2024-03-14')
})

test('takes the time from a second statement of the same day', () => {
  const metadata = read(
    '<meta property="article:published_time" content="2024-03-14"><meta name="parsely-pub-date" content="2024-03-14T18:05:00Z">',
  )
  assert.equal(metadata.published?.value, '2024-03-14T18:05:00Z')
})

test('refuses a publication time in the future', () => {
  assert.equal(read('<meta property="article:published_time" content="2031-01-01T00:00:00Z">').published, undefined)
})

test('does not take the site for an author, nor the authors of other stories', () => {
  const metadata = read(
    '<meta property="og:site_name" content="The Alder Courier"><meta name="author" content="The Alder Courier">',
    '<div class="related-card"><span class="author">Bo Merrick</span></div>',
  )
  assert.deepEqual(metadata.byline, [])
})

test('makes addresses absolute and drops those that are not of the web', () => {
  const metadata = read('<link rel="canonical" href="/b?x=1"><meta property="og:image" content="javascript:alert(1)">')
  assert.equal(metadata.canonicalUrl, 'https://courier.example/b?x=1')
  assert.equal(metadata.imageUrl, undefined)
})
