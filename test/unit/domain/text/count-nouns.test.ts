import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countNouns } from '../../../../src/domain/text/count-nouns.ts'

test('counts are written with their noun', () => {
  assert.deepEqual(
    [countNouns(1, 'article'), countNouns(1_204, 'article'), countNouns(2, 'story', 'stories')],
    ['1 article', '1,204 articles', '2 stories'],
  )
})
