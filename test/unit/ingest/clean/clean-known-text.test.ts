import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanKnownText } from '../../../../src/ingest/clean/clean-known-text.ts'

test('takes the repeated title and plain debris out of a feed item', () => {
  const text =
    'Bridge to open\n\nThe bridge over the Tarn will open on Friday, the county said.\n\nAdvertisement\n\nTolls stay as they are.'
  const extraction = cleanKnownText(text, { title: 'Bridge to open' })
  assert.ok(extraction.ok)
  assert.equal(
    extraction.article.text,
    'The bridge over the Tarn will open on Friday, the county said.\n\nTolls stay as they are.',
  )
  assert.deepEqual(
    extraction.article.removed.map(({ reason }) => reason),
    ['title', 'advert'],
  )
})

test('takes out the line with which a blog closes each entry of its feed', () => {
  const text =
    'The bridge over the Tarn will open on Friday, the county said, after nine months of work on both of its piers, which floods had hollowed out in two winters.\n\nThe post Bridge to open appeared first on Tarn Today.'
  const extraction = cleanKnownText(text)
  assert.ok(extraction.ok)
  assert.ok(!extraction.article.text.includes('Tarn Today'))
  assert.deepEqual(
    extraction.article.removed.map(({ reason }) => reason),
    ['footer'],
  )
})

test('keeps all of a text that would nearly vanish', () => {
  const extraction = cleanKnownText('Photo: Lea Quill\n\nOK then.')
  assert.ok(extraction.ok)
  assert.equal(extraction.article.text, 'Photo: Lea Quill\n\nOK then.')
  assert.deepEqual(extraction.article.removed, [])
})

test('refuses an empty text', () => {
  const extraction = cleanKnownText(' \n ')
  assert.ok(!extraction.ok)
  assert.equal(extraction.code, 'empty')
})
