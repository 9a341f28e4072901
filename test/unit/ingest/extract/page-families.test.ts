import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractPage } from '../../../../src/ingest/extract/extract-page.ts'
import { readFixture } from '../../../support/read-fixture.ts'

/** What a page must give: the beginnings of paragraphs, what must not be there, details. Times are beginnings too. */
interface Expected {
  readonly title: string
  readonly text: readonly string[]
  readonly absent: readonly string[]
  readonly byline?: readonly string[]
  /** Null: the page states no day that can be told. */
  readonly publishedAt: string | null
  readonly updatedAt?: string
  readonly siteName?: string
  readonly partial?: boolean
}

const FOLDER = 'pages/families'
const EXPECTED = JSON.parse(readFixture(`${FOLDER}/expected.json`)) as Record<string, Expected>

/** Pages built as large publishing systems build them, with all that stands in and around a story there. */
for (const [name, expected] of Object.entries(EXPECTED)) {
  const extraction = extractPage(readFixture(`${FOLDER}/${name}`), {
    url: `https://x.example/${name}`,
    now: new Date('2026-11-28T00:00:00Z'),
  })
  assert.ok(extraction.ok, `${name} should give an article`)
  const { article } = extraction
  const text = article.text.replace(/\s+/g, ' ')

  test(`${name}: keeps every paragraph, subhead, list entry and table row of the story`, () => {
    assert.deepEqual(
      expected.text.filter((part) => !text.includes(part)),
      [],
    )
  })
  test(`${name}: leaves out what stands in and around the story`, () => {
    assert.deepEqual(
      expected.absent.filter((part) => text.includes(part)),
      [],
    )
  })
  test(`${name}: reads title, names, times and site`, () => {
    const { title, byline, publishedAt = '', updatedAt = '', siteName, partial } = article
    assert.equal(title, expected.title)
    if (expected.byline !== undefined) assert.deepEqual(byline, expected.byline)
    if (expected.publishedAt === null) assert.equal(publishedAt, '')
    else assert.ok(publishedAt.startsWith(expected.publishedAt), publishedAt)
    if (expected.updatedAt !== undefined) assert.ok(updatedAt.startsWith(expected.updatedAt), updatedAt)
    if (expected.siteName !== undefined) assert.equal(siteName, expected.siteName)
    if (expected.partial !== undefined) assert.equal(partial, expected.partial)
  })
}
