import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractPage } from '../../../../src/ingest/extract/extract-page.ts'

const STORIES = [
  [
    'Council votes to rebuild the old mill',
    'The council of Tern voted on Monday for a new roof, after a debate that went on.',
  ],
  [
    'Gale shuts two bridges in the north',
    'Gusts of up to 120 kilometres an hour tore down signs, and drivers stayed at home.',
  ],
  [
    'Auditors find gaps in school accounts',
    'The report names nine schools whose books do not add up, and asks for the sums.',
  ],
  [
    'Bus drivers and the city reach a deal',
    'After six days without buses both sides signed, and pay rises by three per cent.',
  ],
  [
    'New ferry line opens to the islands',
    'Two ships are to sail every hour from May, the operator told people at the quay.',
  ],
  [
    'Rail works will last until the autumn',
    'Buses replace the trains to the coast, and the trip takes forty minutes longer.',
  ],
] as const

function page(body: string, head = '<title>The Tern Herald - news from the marsh</title>'): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav><main>${body}</main><footer>© 2026 The Tern Herald</footer></body></html>`
}

function each(render: (story: { title: string; lead: string; at: number }) => string): string {
  return STORIES.map(([title, lead], at) => render({ title, lead, at })).join('')
}

const FRONT_PAGES = {
  'teasers in articles': each(
    ({ title, lead, at }) => `<article><h2><a href="/n/${at}">${title}</a></h2><p>${lead}</p></article>`,
  ),
  'cards that are links': each(
    ({ title, lead, at }) => `<a class="card" href="/n/${at}"><h3>${title}</h3><p>${lead}</p></a>`,
  ),
  'leads that end in "read more"': each(
    ({ title, lead, at }) => `<div class="post"><h2>${title}</h2><p>${lead} <a href="/n/${at}">Read more</a></p></div>`,
  ),
  'headlines alone': `<ul>${each(({ title, at }) => `<li><a href="/n/${at}">${title}</a></li>`)}</ul>`,
  'a section with its days': `<h1>Politics</h1>${each(({ title, lead, at }) => `<article><h2><a href="/n/${at}">${title}</a></h2><time datetime="2026-03-0${at + 1}">${at + 1} March 2026</time><p>${lead}</p></article>`)}`,
}

for (const [name, body] of Object.entries(FRONT_PAGES))
  test(`refuses a front page of ${name}`, () => {
    const extraction = extractPage(page(body), { url: 'https://herald.example/' })
    assert.ok(!extraction.ok)
    assert.equal(extraction.code, 'not-an-article')
  })

function textOf(html: string): string {
  const extraction = extractPage(html, { url: 'https://herald.example/n/storm' })
  assert.ok(extraction.ok)
  return extraction.article.text
}

test('keeps a live report, whose entries lead nowhere else', () => {
  const entries = each(
    ({ title, lead, at }) =>
      `<div class="post"><time>1${at}:15</time><h2><a href="#p${at}">${title}</a></h2><p>${lead}</p></div>`,
  )
  const text = textOf(page(`<h1>Storm on the marsh: live updates</h1>${entries}`))
  for (const [, lead] of STORIES) assert.ok(text.includes(lead), lead)
})

test('keeps a roundup that has a headline and a lead of its own', () => {
  const lead =
    'Good morning. Here is what happened on the marsh while you slept, and what will matter in the course of the day.'
  const body = `<h1>Six things to know this morning</h1><p>${lead}</p>${FRONT_PAGES['teasers in articles']}`
  assert.ok(textOf(page(body)).startsWith(lead))
})

test('keeps a page of short items that says of itself that it is an article', () => {
  const head = '<title>In brief</title><meta property="og:type" content="article">'
  assert.ok(textOf(page(FRONT_PAGES['teasers in articles'], head)).includes(STORIES[0][1]))
})

test('keeps a story beside which others are listed', () => {
  const story = each(({ lead }) => `<p>${lead}</p>`)
  const others = each(({ title, at }) => `<li><a href="/n/${at}">${title}</a></li>`)
  const text = textOf(
    page(
      `<article><h1>A long day on the marsh</h1>${story}</article><aside><h2>More news</h2><ul>${others}</ul></aside>`,
    ),
  )
  assert.ok(text.includes(STORIES[5][1]))
})
