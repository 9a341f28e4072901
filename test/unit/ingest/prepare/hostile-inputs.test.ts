import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareFeed } from '../../../../src/ingest/prepare/prepare-feed.ts'
import { preparePage } from '../../../../src/ingest/prepare/prepare-page.ts'
import { preparePaste } from '../../../../src/ingest/prepare/prepare-paste.ts'
import { prepareRows } from '../../../../src/ingest/prepare/prepare-rows.ts'

/**
 * Each of these took minutes in a time that grows with the square of the length, or filled the stack. Nothing is timed here:
 * a test that falls back to that does not end before the runner gives it up.
 */
const LENGTH = 400_000
const SENTENCE = 'The bridge over the Aune opened on Monday after nine weeks, the council of Lorn said. '
const NOW = { nowMs: Date.parse('2026-03-01T00:00:00Z') }
const BODY = `<article><p>${SENTENCE.repeat(8)}</p></article>`

const bytes = (text: string) => new TextEncoder().encode(text)
const run = (unit: string) => unit.repeat(LENGTH / unit.length)
const page = (html: string) => preparePage({ body: bytes(html), known: { inputKind: 'page' }, ...NOW })
const paste = (text: string) => preparePaste({ body: bytes(text), known: { inputKind: 'paste' }, ...NOW })
const feed = (items: string) =>
  prepareFeed({ body: bytes(`<rss><channel><title>x</title>${items}</channel></rss>`), maxItems: 1_000 })

test('reads a text that is one line of abbreviations', () => {
  assert.equal(paste(`Bridge opens\n\n${SENTENCE.repeat(8)}\n\n${run('Mr. ')}`).ok, true)
})

test('reads a page whose byline is brackets only', () => {
  const prepared = page(`<html><head><title>Bridge</title><meta name="author" content="${run('(')}"></head>${BODY}`)
  assert.equal(prepared.ok, true)
})

test('reads a feed whose author is brackets only, and keeps the entry', () => {
  for (const author of [run('('), `<![CDATA[${run('[')}]]>`]) {
    const prepared = feed(
      `<item><title>Bridge</title><author>${author}</author><link>https://lorn.example/a</link></item>`,
    )
    assert.deepEqual(prepared.ok && prepared.feed.items.map(({ title, url }) => [title, url]), [
      ['Bridge', 'https://lorn.example/a'],
    ])
  }
})

test('keeps the authors of a feed that are people', () => {
  const prepared = feed('<item><title>Bridge</title><author>desk@lorn.example (Edda Quill)</author></item>')
  assert.deepEqual(prepared.ok && prepared.feed.items[0]?.byline, ['Edda Quill'])
})

test('refuses a page of elements inside each other, whatever they are called', () => {
  for (const tag of ['noscript', 'html', 'body', 'head', 'font', 'x-y']) {
    const prepared = page(`<html><body>${run(`<${tag}>`)}${BODY}`)
    assert.equal(prepared.ok ? 'ok' : prepared.reason, 'too-deep', tag)
  }
})

test('refuses lines of an archive that no parser gets to the end of', () => {
  const lines = [{ html: run('<ul><li>ab') }, { text: run('a\n') }].map((row) => JSON.stringify(row))
  const reasons = prepareRows({ lines, ...NOW }).map((prepared) => (prepared.ok ? 'ok' : prepared.reason))
  assert.deepEqual(reasons, ['too-deep', 'too-large'])
})
