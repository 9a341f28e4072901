import assert from 'node:assert/strict'
import { it } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { recognise } from '../../../../src/ingest/recognise/recognise.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const kindOf = (text: string, hints = {}) => recognise(bytes(text), hints).kind
const reasonOf = (input: Uint8Array) => {
  const recognised = recognise(input)
  return recognised.kind === 'unreadable' ? recognised.reason : recognised.kind
}

it('tells pages', () => {
  const pages = [
    '<!DOCTYPE html><p>x',
    '\ufeff\n<!-- made by hand -->\n<html>',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "a" "b"><html xmlns="x">',
    '<p>One</p><p>Two</p>',
    '<h1>Bridge</h1>',
    'Lead in<br>\n<a href="x">more</a><p>text</p>',
  ]
  for (const page of pages) assert.equal(kindOf(page), 'page', page)
  assert.equal(kindOf('Bridge opens <br> today', { name: 'bridge.html' }), 'page')
  assert.equal(kindOf('Bridge opens <p> today', { contentType: 'text/html' }), 'page')
})

it('tells feeds, whatever they are served as', () => {
  const feeds = [
    '<?xml version="1.0"?>\n<?xml-stylesheet href="x"?>\n<rss version="2.0">',
    '<!-- hi --><feed xmlns="http://www.w3.org/2005/Atom">',
    '<rdf:RDF xmlns="x">',
    '<!DOCTYPE rss [<!ENTITY a "b">]><rss>',
    '<atom:feed xmlns:atom="x">',
    '{"version": "https://jsonfeed.org/version/1.1", "items": []}',
    '{\n "title": "x",\n "items": [ ] }',
  ]
  for (const feed of feeds) assert.equal(kindOf(feed, { contentType: 'text/html', name: 'page.html' }), 'feed', feed)
})

it('tells lists of feeds', () => {
  assert.equal(kindOf('<?xml version="1.0"?><opml version="2.0">'), 'opml')
})

it('tells archives by their lines', () => {
  assert.equal(kindOf('{"text":"one"}\n{"text":"two"}'), 'jsonl')
  assert.equal(kindOf('{"title":"One","html":"<p>x</p>"}'), 'jsonl')
  assert.equal(kindOf('{"a":1}', { name: 'archive.jsonl' }), 'jsonl')
  assert.equal(kindOf(`{"text":"${'long '.repeat(20_000)}`), 'jsonl')
})

it('takes everything else that is text for a paste', () => {
  const pastes = [
    'Bridge opens\n\nThe bridge is open.',
    'He said: <b>no</b>.',
    '{curly start of a sentence}',
    '[Photo] The bridge',
    'if a < b and c > d',
    'Lorn: une journée',
  ]
  for (const paste of pastes) assert.equal(kindOf(paste), 'paste', paste)
})

it('recognises PDF files and e-mail messages, and no text that only looks like one', () => {
  assert.equal(kindOf('%PDF-1.7 ...'), 'pdf')
  const messages = [
    'From: a@b.example\r\nTo: c@d.example\r\nSubject: Bridge\r\n\r\nIt is open.',
    'From c@d.example Tue Nov 17 08:00:00 2026\nReceived: by mx\n\twith ESMTP; today\nDate: x\nX-Odd: 1\nSubject: y\n\n<html>',
    'Message-ID: <1@b>\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Bridge</p>',
  ]
  for (const message of messages) assert.equal(kindOf(message), 'email', message)
  const pastes = [
    'Date: 3 March 2026\nAuthor: Edda Quill\nSubject: The bridge\n\nThe bridge is open.',
    'From: the harbour\nThe bridge is open.\nSubject: none\nDate: today\n\nIt is.',
    'Bridge: open. Ferry: closed.\n\nFrom: Norwick\nTo: Selm\nDate: daily',
  ]
  for (const paste of pastes) assert.equal(kindOf(paste), 'paste', paste)
})

it('reads UTF-16 with and without a mark', () => {
  const utf16 = Buffer.from('<html><p>Bridge</p></html>', 'utf16le')
  assert.equal(recognise(utf16).kind, 'page')
  assert.equal(recognise(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])).kind, 'page')
  assert.equal(recognise(Buffer.from(utf16).swap16()).kind, 'page')
})

it('refuses what is not text, and says why', () => {
  assert.equal(reasonOf(bytes('')), 'empty')
  assert.equal(reasonOf(bytes(' \n\t\ufeff')), 'empty')
  assert.equal(reasonOf(gzipSync('x')), 'binary')
  assert.equal(reasonOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1])), 'binary')
  assert.equal(reasonOf(Uint8Array.from({ length: 500 }, (_, index) => index % 7)), 'binary')
  assert.equal(reasonOf(bytes('<?xml version="1.0"?><urlset><url/></urlset>')), 'unknown-xml')
  assert.equal(reasonOf(bytes('<note><to>Edda</to></note>')), 'unknown-xml')
  assert.equal(reasonOf(bytes('{"name":"x",\n"dependencies":{}}')), 'unknown-json')
})

it('answers for any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (input) => recognise(input).kind.length > 0))
  fc.assert(fc.property(fc.string(), (text) => kindOf(text).length > 0))
})
