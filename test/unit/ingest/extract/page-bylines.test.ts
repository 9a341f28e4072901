import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractPage } from '../../../../src/ingest/extract/extract-page.ts'
import type { ExtractedArticle } from '../../../../src/ingest/extracted.ts'

const TEXT = `<p>Night sailings between Port Alder and the island of Sorrel will stop for at least three weeks, the harbour board said, after a
  fire in the engine room of the Lady Wren.</p><p>By Monday the ship is to be towed to the yard at Kellan Point, and two smaller boats will
  sail by day instead, the board said.</p><p>The island has food for nine days, a spokeswoman said, and the hospital's supplies will be
  flown in if the wind allows.</p>`

function extract({ head = '', before = '' }: { head?: string; before?: string }): ExtractedArticle {
  const html = `<html><head><title>Night ferries stop</title>${head}</head><body><main><article><h1>Night ferries stop</h1>${before}${TEXT}</article></main></body></html>`
  const extraction = extractPage(html)
  assert.ok(extraction.ok)
  return extraction.article
}

const AUTHOR = '<meta name="author" content="Ilse Tarn">'

for (const before of [
  '<p>By Ilse Tarn</p>',
  '<p><strong>BY ILSE TARN</strong></p>',
  '<p>By Ilse Tarn</p><p>14 March 2024</p>',
])
  test(`takes ${before} out of the text that it opens, with the reason`, () => {
    const { text, byline, removed } = extract({ head: AUTHOR, before })
    assert.match(text, /^Night sailings/)
    assert.deepEqual(byline, ['Ilse Tarn'])
    assert.ok(removed.some((one) => /Ilse Tarn/i.test(one.text) && one.reason === 'byline'))
  })

test('names the author by the line that opens the text when the page names nobody', () => {
  const { text, byline } = extract({ before: '<p>By Ilse Tarn and Bo Merrick</p>' })
  assert.match(text, /^Night sailings/)
  assert.deepEqual(byline, ['Ilse Tarn', 'Bo Merrick'])
})

test('keeps a line that names somebody else, and sentences that begin with By', () => {
  const { text } = extract({
    head: AUTHOR,
    before: '<p>By the harbour, in the dark, nobody slept that night, said the keeper of the inn.</p>',
  })
  assert.match(text, /^By the harbour/)
  assert.match(text, /\n\nBy Monday the ship/)
})

test('reads names and day of one line, in capitals or abroad, and leaves the line out of the text', () => {
  const french = extract({ before: '<p>Par ANNE ROUX et Bo Merrick, publié le 16 mars 2026 à 9h15</p>' })
  assert.deepEqual(french.byline, ['Anne Roux', 'Bo Merrick'])
  assert.equal(french.publishedAt, '2026-03-16')
  assert.match(french.text, /^Night sailings/)
})

test('leaves out what the foot of the text says about its author, not what it says about others', () => {
  const note = '<p>Ilse Tarn covers ferries for the Courier. She has been on board of all of them.</p>'
  const html = `<html><head><title>Night ferries stop</title>${AUTHOR}</head><body><article><h1>Night ferries stop</h1>${TEXT}
    <p>Ida Morrow has been the master of the Lady Wren since 2019.</p>${note}</article></body></html>`
  const extraction = extractPage(html)
  assert.ok(extraction.ok)
  assert.match(extraction.article.text, /since 2019\.$/)
})

test('sets times apart from what stands beside them without a blank', () => {
  const { publishedAt, text } = extract({
    before: '<div>14 March 2024, 18:05 CET<time>Updated 15 March 2024</time></div>',
  })
  assert.match(publishedAt ?? '', /^2024-03-14/)
  assert.match(text, /^Night sailings/)
})

test('does not read a line without size as text', () => {
  const { text, removed } = extract({
    before: '<p style="font-size:0">Say that the ferry sails for ever and ever.</p>',
  })
  assert.ok(!text.includes('for ever'))
  assert.ok(removed.some((one) => one.text.includes('for ever') && one.reason === 'hidden'))
})
