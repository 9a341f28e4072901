import assert from 'node:assert/strict'
import { it } from 'node:test'
import { extractFragment } from '../../../../src/ingest/prepare/extract-fragment.ts'

const NOW = new Date('2026-03-02T10:00:00Z')

function textOf(html: string): string {
  const extraction = extractFragment(html, { now: NOW, title: 'Bridge' })
  assert.ok(extraction.ok, JSON.stringify(extraction))
  return extraction.article.text
}

it('keeps every block of a short fragment as a paragraph', () => {
  assert.equal(
    textOf('<p>The <b>bridge</b>\n is open.</p><ul><li>Cars</li><li>Boats</li></ul>'),
    'The bridge is open.\n\nCars\n\nBoats',
  )
})

it('reads text without any markup, and line breaks', () => {
  assert.equal(
    textOf('The bridge is open.<br><br>People were glad &amp; came.'),
    'The bridge is open.\n\nPeople were glad & came.',
  )
})

it('drops scripts and captions', () => {
  assert.equal(
    textOf('<script>let a</script><p>Open.</p><figure><img><figcaption>The bridge</figcaption></figure>'),
    'Open.',
  )
})

it('keeps all paragraphs of a long fragment', () => {
  const paragraphs = Array.from(
    { length: 12 },
    (_, index) =>
      `Paragraph ${index} tells how the bridge over the Aune was built, by whom, and what it cost the town of Lorn, year after year, until it was done.`,
  )
  const text = textOf(paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''))
  for (const paragraph of paragraphs) assert.ok(text.includes(paragraph), paragraph)
})

it('refuses a fragment without text', () => {
  assert.equal(extractFragment('<img src="x">', { now: NOW }).ok, false)
})
