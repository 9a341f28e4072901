import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractPage } from '../../../../src/ingest/extract/extract-page.ts'
import type { ExtractedArticle } from '../../../../src/ingest/extracted.ts'

const now = new Date('2024-03-20T12:00:00Z')
const TEXT = `<p>Night sailings between Port Alder and the island of Sorrel will stop for at least three weeks, the harbour board said, after a
  fire in the engine room of the Lady Wren.</p><p>Nobody was hurt. The board said that the ship would be towed to the yard at Kellan Point, and
  that two smaller boats would sail by day instead.</p><p>The island has food for nine days, a spokeswoman said, and the hospital's supplies
  will be flown in if the wind allows.</p>`

function extract(parts: { head?: string; before?: string; after?: string; readAt?: Date }): ExtractedArticle {
  const { head = '', before = '', after = '', readAt } = parts
  const html = `<html><head><title>Night ferries stop</title>${head}</head><body><main><article><h1>Night ferries stop</h1>${before}${TEXT}</article>${after}</main></body></html>`
  const extraction = extractPage(html, { now, ...(readAt !== undefined && { readAt }) })
  assert.ok(extraction.ok)
  return extraction.article
}

const reasonsOf = ({ removed }: ExtractedArticle, text: string) =>
  removed.filter((one) => one.text.includes(text)).map(({ reason }) => reason)

test('counts "2 hours ago" from when the page was fetched, and from nothing in a file', () => {
  const before = '<p class="date">2 hours ago</p>'
  assert.equal(extract({ before, readAt: now }).publishedAt, '2024-03-20T10:00:00Z')
  const undated = extract({ before })
  assert.equal(undated.publishedAt, undefined)
  assert.deepEqual(reasonsOf(undated, '2 hours ago'), ['relative-date'])
})

for (const line of ['2 hours ago', 'Yesterday at 10:15', 'Stand: 5. März 2024, 10:15 Uhr'])
  test(`keeps the date line "${line}" out of the text`, () => {
    const article = extract({ before: `<p class="date">${line}</p>` })
    assert.ok(article.text.startsWith('Night sailings'))
    assert.equal(reasonsOf(article, line).length, 1)
    assert.equal(article.publishedAt, undefined)
  })

test('leaves a page that only says when it was updated without a date of publication', () => {
  const { publishedAt, updatedAt } = extract({ before: '<p>Last updated: 5 March 2024</p>' })
  assert.deepEqual([publishedAt, updatedAt], [undefined, '2024-03-05'])
})

test('shows no update that lies before the publication', () => {
  const tags = (updated: string) =>
    `<meta property="article:published_time" content="2024-03-15T10:00:00Z"><meta property="article:modified_time" content="${updated}">`
  assert.equal(extract({ head: tags('2024-03-14T10:00:00Z') }).updatedAt, undefined)
  assert.equal(extract({ head: tags('2024-03-16T10:00:00Z') }).updatedAt, '2024-03-16T10:00:00Z')
})

test('shows a date that lies ahead instead of using it', () => {
  const article = extract({ head: '<meta property="article:published_time" content="2031-05-01T10:00:00Z">' })
  assert.equal(article.publishedAt, undefined)
  assert.deepEqual(reasonsOf(article, '2031-05-01'), ['future-date'])
})

for (const [what, parts] of [
  [
    'a caption',
    { before: '<figure><img src="a.jpg"><figcaption>The Lady Wren on 6 January 2023</figcaption></figure>' },
  ],
  [
    'a picture',
    { before: '<figure><time itemprop="datePublished" datetime="2023-01-06">6 January 2023</time></figure>' },
  ],
  [
    'a related story',
    {
      after:
        '<aside><h3>More</h3><a href="/b">Old fire</a><time class="published" datetime="2020-02-02">2 February 2020</time></aside>',
    },
  ],
  [
    "a related story's description for machines",
    {
      head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Council votes for a longer pier","datePublished":"2020-02-02"}</script>',
    },
  ],
  [
    'a story in a list',
    {
      after:
        '<ul class="river-list"><li><a href="/c">Old fire</a> <time class="publish-date" datetime="2020-02-02">2 February 2020</time></li></ul>',
    },
  ],
] as const)
  test(`does not take the date of ${what} for the article's`, () => assert.equal(extract(parts).publishedAt, undefined))

test("takes the page's own description for machines among several", () => {
  const thing = (headline: string, day: string) =>
    `{"@type":"NewsArticle","headline":"${headline}","datePublished":"${day}"}`
  const things = `[${thing('Council votes for a longer pier', '2020-02-02')},${thing('Night ferries stop', '2024-03-14')}]`
  assert.equal(extract({ head: `<script type="application/ld+json">${things}</script>` }).publishedAt, '2024-03-14')
})
