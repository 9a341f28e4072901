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
