import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeBytes } from '../../../../src/ingest/extract/decode-bytes.ts'

const TEXT = 'Zoë said: “naïve” – 5 €'

test('reads sound UTF-8 as UTF-8, whatever is declared', () => {
  assert.deepEqual(decodeBytes(new TextEncoder().encode(TEXT), 'iso-8859-1'), { text: TEXT, charset: 'utf-8' })
})

test('a byte order mark decides, and is not part of the text', () => {
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from('Tarn', (sign) => sign.charCodeAt(0)).buffer),
  ])
  assert.deepEqual(decodeBytes(utf16), { text: 'Tarn', charset: 'utf-16le' })
  assert.equal(decodeBytes(new Uint8Array([0xef, 0xbb, 0xbf, 0x41])).text, 'A')
})

test('reads the charset that the sender or the page declares when the bytes are not UTF-8', () => {
  const cyrillic = new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
  assert.equal(decodeBytes(cyrillic, 'text/html; charset=windows-1251').text, 'Привет')
  const page = new Uint8Array([...new TextEncoder().encode('<meta charset="windows-1251">'), ...cyrillic])
  assert.ok(decodeBytes(page).text.endsWith('Привет'))
  for (const wrong of ['utf-8', 'text/html; charset=UTF-8', 'iso-8859-1', 'no-such-charset'])
    assert.ok(decodeBytes(page, wrong).text.endsWith('Привет'), wrong)
})

test('falls back on windows-1252 for unknown or lying labels', () => {
  const bytes = new Uint8Array([0x93, 0x48, 0x69, 0x94, 0x20, 0x80])
  assert.deepEqual(decodeBytes(bytes, 'no-such-charset'), { text: '“Hi” €', charset: 'windows-1252' })
  assert.equal(decodeBytes(bytes, 'utf-8').text, '“Hi” €')
})

test('keeps reading UTF-8 when only its last character was cut', () => {
  const bytes = new TextEncoder().encode(`${'ä'.repeat(200)}ö`)
  assert.equal(decodeBytes(bytes.subarray(0, bytes.length - 1)).charset, 'utf-8')
})

test('gives a text for any bytes and any label', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string(), { nil: undefined }), (bytes, declared) => {
      assert.equal(typeof decodeBytes(bytes, declared).text, 'string')
    }),
  )
})
