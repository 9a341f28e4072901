import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { extractPage } from '../../../../src/ingest/extract/extract-page.ts'
import type { ExtractedArticle } from '../../../../src/ingest/extracted.ts'
import { readFixture } from '../../../support/read-fixture.ts'

const NOW = new Date('2024-03-20T12:00:00Z')

function extractFixture(name: string): ExtractedArticle {
  const extraction = extractPage(readFixture(`pages/${name}`), {
    url: 'https://courier.example/2024/x',
    now: NOW,
    readAt: NOW,
  })
  assert.ok(extraction.ok, 'the page should give an article')
  return extraction.article
}

test('reads the headline, authors, site, times and address of a story', () => {
  const article = extractFixture('ferry-story.html')
  assert.equal(article.title, 'Night ferries to Sorrel Island stop after engine fire')
  assert.deepEqual(article.byline, ['Ilse Tarn', 'Bo Merrick'])
  assert.equal(article.siteName, 'The Alder Courier')
  assert.equal(article.publishedAt, '2024-03-14T18:05:00+01:00')
  assert.equal(article.updatedAt, '2024-03-15T07:40:00+01:00')
  assert.equal(article.canonicalUrl, 'https://courier.example/2024/03/night-ferries-stop')
  assert.equal(article.imageUrl, 'https://courier.example/img/ferry.jpg')
  assert.equal(article.language, 'en-GB')
})

test('keeps paragraphs, subheads, lists, table rows and quotes as paragraphs of their own', () => {
  const paragraphs = extractFixture('ferry-story.html').text.split('\n\n')
  assert.ok(paragraphs.includes('Two of three ships are in the yard'))
  assert.ok(paragraphs.includes('- 07:15 from Port Alder, every day'))
  assert.ok(paragraphs.includes('Lady Wren | 1998 | Engine fire'))
  assert.ok(paragraphs.some((paragraph) => paragraph.startsWith('The island has food for nine days')))
  assert.match(paragraphs[0] ?? '', /^Night sailings between Port Alder/)
  assert.match(paragraphs.at(-1) ?? '', /a spokeswoman told the Courier\.$/)
})

test('leaves out what stands around the story and names the reason for each piece', () => {
  const { text, removed } = extractFixture('ferry-story.html')
  const reasonFor = (part: string) => removed.find((removal) => removal.text.includes(part))?.reason
  for (const part of ['Weather', 'Advertisement', 'Related stories', 'GullFan', 'All rights reserved', 'Tags:'])
    assert.ok(!text.includes(part), `${part} is not the story's`)
  assert.equal(reasonFor('By Ilse Tarn'), 'byline')
  assert.equal(reasonFor('Advertisement'), 'advert')
  assert.equal(reasonFor('Island school moves'), 'related')
  assert.equal(reasonFor('free morning newsletter'), 'newsletter')
  assert.equal(reasonFor('GullFan says'), 'comments')
  assert.equal(reasonFor('All rights reserved'), 'footer')
})

test('keeps captions apart from the text', () => {
  const { text, captions } = extractFixture('ferry-story.html')
  assert.deepEqual(captions, [
    'The Lady Wren at her berth in Port Alder, 2 January 2019. Photograph: Dana Holt/Courier',
  ])
  assert.ok(!text.includes('at her berth'))
})

test('takes no date from a caption or from other stories', () => {
  const article = extractFixture('no-metadata.html')
  assert.equal(article.publishedAt, undefined)
  assert.equal(article.title, 'Council buys the old mill')
  assert.equal(article.captions.length, 1)
})

for (const [name, code] of [
  ['consent.html', 'consent-page'],
  ['captcha.html', 'captcha-page'],
  ['not-found.html', 'error-page'],
  ['paywall.html', 'paywall-stub'],
] as const)
  test(`refuses ${name} as ${code}`, () => {
    const extraction = extractPage(readFixture(`pages/${name}`), { now: NOW, readAt: NOW })
    assert.ok(!extraction.ok)
    assert.equal(extraction.code, code)
    assert.notEqual(extraction.reason, '')
  })

test('reads the full text from JSON-LD when the page itself shows a stub, and says that it is partial', () => {
  const sentence = 'The council met again on Tuesday and agreed on the second part of the plan for the harbour. '
  const linked = { '@type': 'NewsArticle', headline: 'Harbour plan agreed', articleBody: sentence.repeat(12) }
  const html = `<html><head><title>Harbour plan agreed</title><script type="application/ld+json">${JSON.stringify(linked)}</script></head>
    <body><article><h1>Harbour plan agreed</h1><p>${sentence}</p></article></body></html>`
  const extraction = extractPage(html, { now: NOW, readAt: NOW })
  assert.ok(extraction.ok)
  assert.equal(extraction.article.partial, true)
  assert.ok(extraction.article.text.length > sentence.length * 10)
})

test('refuses an empty page, a page without text and a page nested too deep', () => {
  const codes = ['  ', '<html><body></body></html>', `${'<div>'.repeat(5_000)}hello`].map((html) => {
    const extraction = extractPage(html)
    return extraction.ok ? 'ok' : extraction.code
  })
  assert.deepEqual(codes, ['empty', 'not-an-article', 'too-deep'])
})

test('reads a page that leaves out the tags of its head and body', () => {
  const text = 'The bridge over the Aune opened on Monday after nine weeks, the council of Lorn said. '.repeat(4)
  const article = `<h1>Bridge opens</h1><p>${text}</p>`
  for (const html of [
    `<!doctype html><html><title>Bridge opens</title><meta name="author" content="Edda Quill"><article>${article}</article>`,
    `<html><head><title>Bridge opens</title><meta name="author" content="Edda Quill"></head><article>${article}</article></html>`,
    `<html lang=en><head><title>Bridge opens</title><meta name="author" content="Edda Quill">${article}`,
  ]) {
    const extraction = extractPage(html)
    assert.ok(extraction.ok, html)
    assert.deepEqual([extraction.article.title, extraction.article.byline], ['Bridge opens', ['Edda Quill']])
    assert.match(extraction.article.text, /council of Lorn/)
  }
})

test('a root that stands only inside an open attribute gives a reason', () => {
  const extraction = extractPage('<div class="<html>')
  assert.equal(extraction.ok, false)
})

test('gives an article or a reason for any string, and never throws', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="',
      '">',
      '<br>',
      '<table><tr><td>',
      '<!--',
      '<script>',
      '&amp;',
      '<ul><li>',
      '<h1>',
      'A sentence of the report, said the mayor. ',
      '<svg>',
      '<html>',
      '<body>',
      '<figure><figcaption>',
      '<b>',
      '</x>',
      '<time datetime="',
      '2024-13-45',
      '\u0000',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const extraction = extractPage(pieces.join(''), { now: NOW, readAt: NOW })
      assert.ok(extraction.ok ? extraction.article.text !== '' : extraction.reason !== '')
    }),
    { numRuns: 60 },
  )
})

test('reads the same text whatever adverts, counts and lists of other stories a visit brings', () => {
  const page = (advert: string, count: number) =>
    `<html><head><title>Night ferries stop</title></head><body><article class="post has-ads"><h1>Night ferries stop</h1>
    <div class="share">Share ${count}</div><p>Night sailings between Port Alder and the island of Sorrel will stop for three weeks, the board said.</p>
    <div class="ad-slot"><a href="https://shop.example/${count}">${advert}</a></div>
    <p>Nobody was hurt. The ship will be towed to the yard at Kellan Point, and two smaller boats will sail by day.</p>
    <div class="ad ad-wrapped"><p>The island has food for nine days, a spokeswoman said, and medicine will be flown in.</p></div></article></body></html>`
  const [first, second] = [page('Buy warm boots with a fifth off', 12), page('Fly south from 99 crowns', 340)].map(
    (html) => {
      const extraction = extractPage(html)
      assert.ok(extraction.ok)
      return extraction.article
    },
  )
  assert.equal(first?.text, second?.text)
  assert.ok(first?.text.includes('food for nine days'))
  assert.ok(first?.removed.some(({ text, reason }) => text.includes('warm boots') && reason === 'advert'))
})
