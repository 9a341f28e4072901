import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chooseTitle } from '../../../../src/ingest/prepare/choose-title.ts'

const TEXT = 'The bridge over the Aune was opened by the mayor on a cold and bright Monday morning. Hundreds came.'
const choose = (given: { titles?: (string | undefined)[]; url?: string; text?: string }) =>
  chooseTitle({ titles: given.titles ?? [], url: given.url, text: given.text ?? TEXT })

it('takes the first title that has words', () => {
  assert.equal(choose({ titles: [undefined, ' \n', ' Bridge\n opens ', 'Other'] }), 'Bridge opens')
})

it('reads the words of an address that has some', () => {
  assert.equal(
    choose({ url: 'https://lorn-post.example/2026/03/02/aune-bridge-opens-at-last-12345678.html' }),
    'Aune bridge opens at last',
  )
  assert.equal(choose({ url: 'https://lorn-post.example/caf%C3%A9-on-the-quay/print' }), 'Café on the quay')
})

it('begins as the text begins when the address says nothing', () => {
  for (const url of [
    'https://lorn-post.example/',
    'https://lorn-post.example/news/4711',
    'https://lorn-post.example/a1b2c3d4e5f6-deadbeef00',
    'https://lorn-post.example/%E0%A4%A',
  ])
    assert.equal(choose({ url }), 'The bridge over the Aune was opened by the mayor on a…', url)
  assert.equal(choose({ text: 'Short one. And more.' }), 'Short one.')
})
