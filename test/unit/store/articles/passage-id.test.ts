import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId, PassageId } from '../../../../src/domain/ids.ts'
import { parsePassageId, passageIdOf } from '../../../../src/store/articles/passage-id.ts'

test('a passage id leads back to its place', () => {
  const place = { articleId: 'a_with.dots.1' as ArticleId, version: 12, ordinal: 0 }
  assert.deepEqual(parsePassageId(passageIdOf(place)), place)
})

test('what was never an id leads nowhere', () => {
  for (const id of ['', 'a_1', 'a_1.1', 'a_1.x.1', '.1.1', 'a_1.1.1234567890'])
    assert.equal(parsePassageId(id as PassageId), undefined)
})
