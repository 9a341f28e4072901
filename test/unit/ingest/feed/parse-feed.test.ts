import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { NewsdeskError } from '../../../../src/domain/errors.ts'
import { parseFeed } from '../../../../src/ingest/feed/parse-feed.ts'

const URL_OF_FEED = 'https://lorn-post.example/feeds/all.xml'
const read = (text: string, maxItems = 100) => parseFeed(text, { url: URL_OF_FEED, maxItems })
const rss = (items: string, head = '<title>Lorn Post</title><link>https://lorn-post.example/</link>') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${head}${items}</channel></rss>`
const item = (inside: string) => read(rss(`<item>${inside}</item>`)).items[0]
const LONG = `<p>${'The bridge over the Aune carries the road to the harbour. '.repeat(30)}</p>`

describe('RSS', () => {
  it('reads an entry with everything in it', () => {
    const feed = read(
      rss(
        `<item><title>Bridge &amp;amp; ferry &lt;i&gt;open&lt;/i&gt;</title><link>/news/bridge</link><guid isPermaLink="false">n1</guid>
        <pubDate>Mon, 02 Mar 2026 11:05:00 +0100</pubDate><dc:creator>Edda Quill</dc:creator><author>desk@lorn-post.example (Tam Orr)</author>
        <description>Open at last …</description><content:encoded><![CDATA[${LONG}]]></content:encoded></item>`,
        '<title>Lorn Post</title><link>/</link><language>en-GB</language>',
      ),
    )
    assert.deepEqual(
      { ...feed, items: undefined },
      {
        format: 'rss',
        title: 'Lorn Post',
        siteUrl: 'https://lorn-post.example/',
        language: 'en-GB',
        items: undefined,
        dropped: 0,
      },
    )
    assert.deepEqual(feed.items, [
      {
        guid: 'n1',
        url: 'https://lorn-post.example/news/bridge',
        title: 'Bridge & ferry open',
        byline: ['Tam Orr', 'Edda Quill'],
        publishedAt: '2026-03-02T10:05:00.000Z',
        body: LONG,
        isPlain: false,
        isSummary: false,
      },
    ])
  })

  it('takes the guid for the address unless it says it is none', () => {
    assert.equal(item('<guid>https://x.example/1</guid>')?.url, 'https://x.example/1')
    assert.equal(item('<guid isPermaLink="false">https://x.example/1</guid>')?.url, undefined)
    assert.equal(item('<guid>urn:1</guid>')?.url, undefined)
    assert.equal(item('<atom:link rel="alternate" href="https://x.example/2"/>')?.url, 'https://x.example/2')
    assert.equal(item('<link>javascript:alert(1)</link>')?.url, undefined)
  })

  it('takes Dublin Core where RSS has nothing, and no date rather than a wrong one', () => {
    assert.equal(item('<dc:date>2026-03-02</dc:date>')?.publishedPrecision, 'day')
    assert.equal(item('<pubDate>some day</pubDate><dc:title>T</dc:title>')?.title, 'T')
    assert.equal(item('<pubDate>some day</pubDate>')?.publishedAt, undefined)
  })

  it('marks a summary and text that breaks off', () => {
    assert.equal(item('<description>The bridge is open.</description>')?.isSummary, true)
    assert.equal(item(`<description>${LONG.replaceAll('<', '&lt;')}</description>`)?.isSummary, false)
    assert.equal(item('<content:encoded>Short, but whole.</content:encoded>')?.isSummary, false)
    assert.equal(
      item(`<content:encoded><![CDATA[${LONG}<a>Continue reading the story</a>]]></content:encoded>`)?.isSummary,
      true,
    )
    assert.equal(item('<title>Only this</title>')?.isSummary, true)
  })

  it('leaves out what is more than it may take, and says how much', () => {
    const feed = read(rss('<item><title>a</title></item>'.repeat(5)), 3)
    assert.equal(feed.items.length, 3)
    assert.equal(feed.dropped, 2)
  })

  it('reads RDF', () => {
    const feed = read(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Lorn</title></channel><item rdf:about="urn:1"><title>Bridge</title><link>https://x.example/1</link></item></rdf:RDF>',
    )
    assert.equal(feed.format, 'rdf')
    assert.deepEqual(
      [feed.items[0]?.guid, feed.items[0]?.url, feed.items[0]?.title],
      ['urn:1', 'https://x.example/1', 'Bridge'],
    )
  })
})

describe('Atom', () => {
  const atom = (entry: string, head = '') =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://lorn-post.example/world/"><title>Lorn</title>${head}<entry>${entry}</entry></feed>`

  it('resolves links against the base and prefers the page among them', () => {
    const [entry] = read(
      atom(
        '<link rel="enclosure" href="a.mp3"/><link rel="alternate" type="application/json" href="a.json"/><link href="a.html" type="text/html"/>',
      ),
    ).items
    assert.equal(entry?.url, 'https://lorn-post.example/world/a.html')
  })

  it('counts an entry with only an update as published then', () => {
    const [entry] = read(atom('<updated>2026-03-02T10:05:00Z</updated>')).items
    assert.equal(entry?.publishedAt, '2026-03-02T10:05:00.000Z')
  })

  it('keeps plain text plain', () => {
    const [entry] = read(atom('<title>5 &lt; 6</title><content type="text">a b</content>')).items
    assert.equal(entry?.title, '5 < 6')
    assert.equal(entry?.isPlain, true)
  })

  it('gives an entry without authors those of the feed', () => {
    const author = '<author><name>Edda Quill</name></author>'
    assert.deepEqual(read(atom('<title>a</title>', author)).items[0]?.byline, ['Edda Quill'])
    assert.deepEqual(read(atom('<author><name>Tam Orr</name></author>', author)).items[0]?.byline, ['Tam Orr'])
  })

  it('decodes the Base64 of old feeds', () => {
    const encoded = Buffer.from('Bridge & ferry').toString('base64')
    assert.equal(read(atom(`<title mode="base64">${encoded}</title>`)).items[0]?.title, 'Bridge & ferry')
  })
})

describe('JSON Feed', () => {
  it('reads html and plain text, and a version that is only a number', () => {
    const feed = read(
      JSON.stringify({
        version: '1.0',
        title: 'A <b> & c',
        items: [
          { id: '1', url: '/a', content_html: '<p>x</p>', authors: [{ name: 'Edda' }] },
          { id: 2, content_text: 'y', date_published: '2026-03-02T11:05:00+01:00' },
        ],
      }),
    )
    assert.equal(feed.title, 'A <b> & c')
    assert.deepEqual(
      feed.items.map(({ isPlain }) => isPlain),
      [false, true],
    )
    assert.equal(feed.items[0]?.url, 'https://lorn-post.example/a')
    assert.deepEqual(feed.items[0]?.byline, ['Edda'])
    assert.equal(feed.items[1]?.publishedAt, '2026-03-02T10:05:00.000Z')
  })
})

describe('what is no good feed', () => {
  const reasonOf = (text: string) => {
    try {
      return `${read(text).items.length} items`
    } catch (error) {
      assert.ok(error instanceof NewsdeskError, String(error))
      return error.reason
    }
  }

  it('is an empty one when there is nothing in it', () => {
    assert.equal(reasonOf('<rss version="2.0"><channel></channel></rss>'), '0 items')
    assert.equal(reasonOf('<rss version="2.0"/>'), '0 items')
    assert.equal(reasonOf('<feed xmlns="http://www.w3.org/2005/Atom"></feed>'), '0 items')
  })

  it('is refused when it breaks off inside an entry, but not for want of closing tags', () => {
    assert.equal(
      reasonOf(rss('<item><title>a</title></item><item><title>b').replace('</channel></rss>', '')),
      'broken-feed',
    )
    assert.equal(reasonOf(rss('<item><title>a</title></item>').replace('</channel></rss>', '')), '1 items')
  })

  it('is refused when it is something else, or a bomb', () => {
    assert.equal(reasonOf('{"title": "x"'), 'broken-feed')
    assert.equal(reasonOf('{"title": "x"}'), 'unknown-feed')
    assert.equal(reasonOf(`<rss version="2.0"><channel>${'<a>'.repeat(5_000)}</channel></rss>`), 'broken-feed')
    assert.equal(reasonOf('<!DOCTYPE rss [<!ENTITY a "x"><!ENTITY b "&a;">]><rss><channel/></rss>'), 'xml-entities')
  })

  it('gives a feed or a reason, whatever is done to it', () => {
    const whole = rss('<item><title>a</title><description>b &amp; c</description></item>'.repeat(3))
    const cut = fc.tuple(fc.nat(whole.length), fc.nat(whole.length), fc.string({ maxLength: 5 }))
    fc.assert(
      fc.property(cut, ([from, length, put]) => {
        const reason = reasonOf(whole.slice(0, from) + put + whole.slice(from + length))
        return reason !== undefined && reason !== ''
      }),
      { numRuns: 300 },
    )
  })
})
