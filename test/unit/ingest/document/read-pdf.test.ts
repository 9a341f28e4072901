import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readPdf } from '../../../../src/ingest/document/read-pdf.ts'
import type { ExtractedArticle } from '../../../../src/ingest/extracted.ts'
import { type DrawnLine, makePdf } from './make-pdf.ts'
import { readFixture } from './read-fixture.ts'

const now = new Date('2026-11-24T09:00:00Z')
const LEADING = 13
const WORDS =
  'the council of norwick has voted to raise the harbour wall after three floods reached the lower streets of town'

describe('readPdf', () => {
  test('reads title, byline, date and paragraphs of an article over two pages', async () => {
    const article = await read(await readFixture('harbour.pdf'))
    assert.equal(article.title, 'Harbour wall to be raised by two metres')
    assert.deepEqual(article.byline, ['Ines Halloran'])
    assert.equal(article.publishedAt, '2026-11-17')
    const paragraphs = article.text.split('\n\n')
    assert.equal(paragraphs.length, 9)
    assert.match(paragraphs[0] ?? '', /^The council of Norwick .+ lower streets of the town\.$/)
    assert.equal(paragraphs[3], 'Fishermen fear for their berths')
    assert.match(article.text, /lasted well past midnight/)
    assert.match(article.text, /only in September\. Its chair/)
    assert.match(paragraphs[6] ?? '', /^Twelve of the nineteen members/)
  })

  test('reads three columns one after the other', async () => {
    const { text, title, byline, publishedAt } = await read(await readFixture('columns.pdf'))
    assert.equal(title, 'Island school keeps its last teacher')
    assert.deepEqual(byline, ['Oskar Lindqvist'])
    assert.equal(publishedAt, '2026-11-19')
    assert.equal(text.split('\n\n').length, 8)
    assert.match(text, /^When the ferry brought Hanne Brookfield to the island of Selm in 1994, she had meant/)
    assert.match(text, /Four people applied, two came to see the house that goes with the post/)
    assert.match(text, /every day of them\.”$/)
  })

  test('drops running heads and page numbers, takes the date from them and mends broken words', async () => {
    const { text, title, publishedAt, removed } = await read(await readFixture('minutes.pdf'))
    assert.equal(title, 'Council grants money for a new lifeboat')
    assert.equal(publishedAt, '2026-11-18')
    assert.match(text, /damaged beyond repair in the storm of 2 October\. The rest of the money/)
    assert.match(text, /It is thirty-one years old/)
    assert.doesNotMatch(text, /Town of Norwick|– \d –/)
    const furniture = removed.flatMap((one) => (one.reason === 'page-furniture' ? [one.text] : []))
    assert.deepEqual(furniture, ['Town of Norwick', '18 November 2026', '– 1 –', '– 2 –', '– 3 –'])
  })

  test('takes the headline that the file names over the larger letters of a masthead, and its author', async () => {
    const top = [
      { text: 'THE NORWICK COURIER', x: 60, y: 570, size: 30 },
      { text: 'Harbour wall to be raised', x: 60, y: 530, size: 18 },
    ]
    const info =
      "/Title (Harbour wall to be raised | Courier) /Author (Ines Halloran) /CreationDate (D:20261117093000+01'00')"
    const article = await read(makePdf([{ lines: [...top, ...column(60, 20)] }], { info }))
    assert.equal(article.title, 'Harbour wall to be raised')
    assert.deepEqual(article.byline, ['Ines Halloran'])
    assert.equal(article.publishedAt, undefined)
    const unnamed = { info: '/Title (Microsoft Word - wall.docx) /Author (ihalloran)' }
    const other = await read(makePdf([{ lines: column(60, 20) }], unnamed))
    assert.deepEqual([other.title, other.byline], [undefined, []])
  })

  test("takes what a browser prints around a page for what it is, and its time for nobody's date", async () => {
    const around = [
      { text: '11/24/26, 4:28 PM', x: 20, y: 585, size: 8 },
      { text: 'Harbour wall to be raised | The Courier', x: 180, y: 585, size: 8 },
      { text: 'https://courier.example/wall', x: 20, y: 12, size: 8 },
      { text: '1/1', x: 370, y: 12, size: 8 },
      { text: 'Harbour wall to be raised', x: 60, y: 530, size: 18 },
    ]
    const info = "/Title (Harbour wall to be raised | The Courier) /CreationDate (D:20261124162800+00'00')"
    const article = await read(makePdf([{ lines: [...around, ...prose(60)] }], { info }))
    assert.deepEqual([article.title, article.siteName], ['Harbour wall to be raised', 'The Courier'])
    assert.deepEqual([article.publishedAt, article.canonicalUrl], [undefined, 'https://courier.example/wall'])
    assert.match(article.text, /^The council of Norwick voted/)
    const furniture = article.removed.filter(({ reason }) => reason === 'page-furniture').map(({ text }) => text)
    assert.equal(furniture.length, 4)
  })

  test('counts "2 hours ago" from when the file was made, if it says when', async () => {
    const lines = [
      { text: 'Harbour wall to be raised', x: 60, y: 530, size: 18 },
      { text: '2 hours ago', x: 60, y: 514 },
      ...prose(60),
    ]
    const info = "/CreationDate (D:20261117093000+01'00')"
    assert.equal((await read(makePdf([{ lines }], { info }))).publishedAt, '2026-11-17T06:30:00Z')
    assert.equal((await read(makePdf([{ lines }]))).publishedAt, undefined)
  })

  test('refuses a picture of a text, with the reason', async () => {
    await assertRefused(await readFixture('scan.pdf'), 'scanned')
  })

  test('refuses a file that needs a password', async () => {
    await assertRefused(makePdf([{ lines: column(100, 20) }], { isLocked: true }), 'encrypted')
  })

  test('refuses a file that is cut short or holds something else', async () => {
    const whole = await readFixture('columns.pdf')
    await assertRefused(whole.subarray(0, whole.length >> 1), 'broken')
    await assertRefused(new TextEncoder().encode('%PDF-1.7\nnothing of the kind'), 'broken')
  })

  test('refuses a book', async () => {
    const pages = Array.from({ length: 101 }, () => ({ lines: column(100, 5) }))
    await assertRefused(makePdf(pages), 'too-large')
  })

  test('reads a page that is turned', async () => {
    const upright = await read(makePdf([{ lines: column(60, 20) }]))
    const turned = await read(makePdf([{ lines: column(60, 20), rotate: 90 }]))
    assert.equal(turned.text, upright.text)
    assert.match(upright.text, /^line 1 the council/)
  })

  test('reads columns in order although the file draws them row by row', async () => {
    const left = column(30, 12)
    const right = column(220, 12).map((line) => ({ ...line, text: line.text.replace('line ', 'line 1') }))
    const rows = left.flatMap((line, at) => [line, right[at] ?? line])
    const { text } = await read(makePdf([{ lines: rows }]))
    const numbers = [...text.matchAll(/line (\d+)/g)].map(([, number]) => Number(number))
    assert.deepEqual(numbers, [...left.map((_, at) => at + 1), ...right.map((_, at) => Number(`1${at + 1}`))])
  })

  test('leaves the memory it is given to its owner', async () => {
    const bytes = await readFixture('columns.pdf')
    const before = bytes.slice()
    await readPdf(bytes, { now })
    assert.deepEqual(bytes, before)
  })

  test('gives an article or a reason for whatever comes after the mark of a PDF', async () => {
    const mark = new TextEncoder().encode('%PDF-1.5\n')
    const whole = await readFixture('scan.pdf')
    const damaged = fc
      .tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }))
      .map(([at, noise]) => {
        const copy = whole.slice()
        copy.set(noise.subarray(0, copy.length - at), at)
        return copy
      })
    const noise = fc.uint8Array({ maxLength: 400 }).map((rest) => Uint8Array.of(...mark, ...rest))
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, noise), async (bytes) => {
        const extraction = await readPdf(bytes)
        assert.ok(extraction.ok || extraction.reason !== '')
      }),
      { numRuns: 60 },
    )
  })
})

async function read(bytes: Uint8Array): Promise<ExtractedArticle> {
  const extraction = await readPdf(bytes, { now })
  assert.ok(extraction.ok, extraction.ok ? '' : extraction.reason)
  return extraction.article
}

async function assertRefused(bytes: Uint8Array, code: string): Promise<void> {
  const extraction = await readPdf(bytes)
  assert.deepEqual(extraction.ok ? 'read' : extraction.code, code)
}

/** Lines of about 150 points one below the other, each with its number. */
function column(x: number, count: number): readonly DrawnLine[] {
  const words = WORDS.split(' ')
  return Array.from({ length: count }, (_, at) => ({
    text: `line ${at + 1} ${[0, 1, 2].map((n) => words[(at * 3 + n) % words.length]).join(' ')}`,
    x,
    y: 500 - at * LEADING,
  }))
}

/** Three paragraphs of a line each. */
function prose(x: number): readonly DrawnLine[] {
  return [
    'The council of Norwick voted on Monday to raise the harbour wall.',
    'Work is to begin in April, and the county will pay for half of it.',
    'The fishermen of the town said that they had been told of it late.',
  ].map((text, at) => ({ text, x, y: 480 - at * 3 * LEADING }))
}
