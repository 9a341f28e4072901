import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leadOf } from '../../../../src/store/articles/lead-of.ts'

test('the lead is the first sixty words', () => {
  const words = Array.from({ length: 100 }, (_, n) => `word${n}`)
  assert.equal(leadOf(words.join('\n')), words.slice(0, 60).join('\n'))
  assert.equal(leadOf('Only three words.'), 'Only three words.')
  assert.equal(leadOf(''), '')
})
