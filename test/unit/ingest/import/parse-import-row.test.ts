import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseImportRow } from '../../../../src/ingest/import/parse-import-row.ts'

const read = (row: object) => {
  const parsed = parseImportRow(JSON.stringify(row))
  assert.ok(parsed.ok, JSON.stringify(parsed))
  return parsed
}
const reasonOf = (line: string) => {
  const parsed = parseImportRow(line)
  return parsed.ok ? 'ok' : parsed.reason
}

it('reads every field', () => {
  const row = {
    externalId: 'n-1',
    url: 'https://lorn-post.example/a',
    title: ' Bridge ',
    byline: ['Edda Quill', null, ' '],
    siteName: 'Lorn Post',
    publishedAt: '2026-03-02T11:05:00+01:00',
    text: 'The bridge is open.',
  }
  assert.deepEqual(read(row), {
    ok: true,
    known: {
      inputKind: 'import',
      archived: true,
      externalId: 'n-1',
      url: 'https://lorn-post.example/a',
      title: 'Bridge',
      byline: ['Edda Quill'],
      siteName: 'Lorn Post',
      publishedAt: '2026-03-02T10:05:00.000Z',
    },
    body: { text: 'The bridge is open.' },
  })
})

it('takes null, empty and absent for the same', () => {
  const bare = { ok: true, known: { inputKind: 'import', archived: true }, body: { text: 'x' } }
  assert.deepEqual(read({ text: 'x' }), bare)
  assert.deepEqual(
    read({
      externalId: null,
      url: null,
      title: '',
      byline: null,
      siteName: ' ',
      publishedAt: null,
      html: null,
      text: 'x',
    }),
    bare,
  )
  assert.deepEqual(read({ byline: [], publishedAt: '', html: '', text: 'x', extra: { any: 1 } }), bare)
})

it('takes a byline as one string and an id as a number', () => {
  assert.deepEqual(read({ byline: 'Edda Quill; Tam Orr', text: 'x' }).known.byline, ['Edda Quill', 'Tam Orr'])
  assert.equal(read({ externalId: 7, text: 'x' }).known.externalId, '7')
})

it('keeps a day as a day', () => {
  assert.equal(read({ publishedAt: '2026-03-02', text: 'x' }).known.publishedAt, '2026-03-02')
})

it('notes a date or an address that can not be used, and guesses nothing', () => {
  const { known } = read({ publishedAt: 'last Monday', url: 'lorn-post/a', text: 'x' })
  assert.equal(known.publishedAt, undefined)
  assert.equal(known.url, undefined)
  assert.deepEqual(known.unusable, [
    { text: 'lorn-post/a', reason: 'unusable-url' },
    { text: '"last Monday"', reason: 'unreadable-date' },
  ])
  assert.equal(read({ publishedAt: 1_772_445_900, text: 'x' }).known.unusable?.[0]?.reason, 'unreadable-date')
})

it('prefers html, and refuses a line without text', () => {
  assert.deepEqual(read({ html: '<p>a', text: 'b' }).body, { html: '<p>a' })
  const refused = parseImportRow('{"externalId":"n-1","title":"Bridge","text":" "}')
  assert.deepEqual(refused, {
    ok: false,
    code: 'INPUT_UNREADABLE',
    reason: 'no-text',
    message: 'the line has neither text nor html',
    externalId: 'n-1',
    title: 'Bridge',
  })
})

it('refuses what is no row', () => {
  assert.equal(reasonOf('{"text":'), 'bad-json')
  assert.equal(reasonOf('undefined'), 'bad-json')
  for (const line of ['[]', '"text"', '1', 'null', '{"text":1}', '{"text":"x","title":["a"]}'])
    assert.equal(reasonOf(line), 'bad-row', line)
})
