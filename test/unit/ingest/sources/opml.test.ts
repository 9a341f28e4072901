import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { SourceId } from '../../../../src/domain/ids.ts'
import type { Source } from '../../../../src/domain/source.ts'
import { importOpml } from '../../../../src/ingest/sources/import-opml.ts'
import { parseOpml } from '../../../../src/ingest/sources/parse-opml.ts'
import { renderOpml } from '../../../../src/ingest/sources/render-opml.ts'
import { createManualClock } from '../../../support/manual-clock.ts'
import { openTemporaryStore } from '../../../support/open-temporary-store.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const LIST = `<?xml version="1.0" encoding="utf-8"?><opml version="1.0"><head/><body>
  <outline text="News"><outline text="Lorn &amp; Aune" xmlUrl="https://lorn-post.example/feed?a=1&amp;b=2" type="rss"/>
    <outline text="Deep"><outline title="Harbour" text="x" xmlUrl="feed://harbour.example/rss"/></outline></outline>
  <outline text="Again" xmlUrl="https://lorn-post.example/feed?a=1&amp;b=2"/>
  <outline text="Local" xmlUrl="file:///etc/passwd"/><outline text="A page" htmlUrl="https://x.example/"/></body></opml>`

const FEEDS = [
  { url: 'https://lorn-post.example/feed?a=1&b=2', title: 'Lorn & Aune' },
  { url: 'http://harbour.example/rss', title: 'Harbour' },
]

it('finds the feeds at any depth, each once, and names what it can not use', () => {
  assert.deepEqual(parseOpml(bytes(LIST)), { feeds: FEEDS, skipped: ['file:///etc/passwd'] })
})

it('refuses what is broken or a bomb', () => {
  assert.throws(() => parseOpml(bytes('<opml><body><outline text="a" xmlUrl="b"')), {
    code: 'INPUT_UNREADABLE',
    reason: 'broken-opml',
  })
  const bomb = '<!DOCTYPE opml [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><opml><body/></opml>'
  assert.throws(() => parseOpml(bytes(bomb)), { code: 'INPUT_UNREADABLE', reason: 'xml-entities' })
})

it('reads back what it writes', () => {
  const sources = FEEDS.map(
    ({ url, title }, index) =>
      ({
        id: `${index}` as SourceId,
        kind: 'feed',
        url,
        title,
        state: 'ok',
        addedAt: '',
        articles: 0,
        failures: 0,
      }) satisfies Source,
  )
  const folder = { ...sources[0], kind: 'folder', url: '/news' } as Source
  const written = renderOpml([...sources, folder], new Date('2026-03-02T10:00:00Z'))
  assert.deepEqual(new Set(parseOpml(bytes(written)).feeds), new Set(FEEDS))
})

it('writes a list of no feeds, which is read back as one', () => {
  const written = renderOpml([], new Date('2026-03-02T10:00:00Z'))
  assert.match(written, /<dateCreated>Mon, 02 Mar 2026 10:00:00 GMT<\/dateCreated>/)
  assert.deepEqual(parseOpml(bytes(written)), { feeds: [], skipped: [] })
})

it('adds the feeds as sources, once', async () => {
  const clock = createManualClock()
  await using store = await openTemporaryStore({ clock })
  const options = { sources: store.sources, clock }
  await importOpml(bytes(LIST), options)
  const { added, skipped } = await importOpml(bytes(LIST), options)
  assert.deepEqual(
    added.map(({ url, title, kind }) => ({ url, title, kind })),
    FEEDS.map((feed) => ({ ...feed, kind: 'feed' })),
  )
  assert.equal(skipped.length, 1)
  assert.equal((await store.sources.list()).length, 2)
})
