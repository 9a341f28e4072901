import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fullTextQuery, separateLetters } from '../../../../src/store/dialect/sqlite/full-text-query.ts'

test('terms are quoted and any of them may match', () => {
  assert.equal(fullTextQuery(['harbour', 'say "no"', 'NOT']), '"harbour" OR "say ""no""" OR "NOT"')
})

test('letters of scripts without spaces stand apart, others stay together', () => {
  assert.equal(separateLetters('new 東京 bridge'), 'new  東  京  bridge')
  assert.equal(fullTextQuery(['a\0b']), '"a b"')
})
