import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNovelty } from '../../../../src/digest/novelty/find-novelty.ts'
import type { ArticleId } from '../../../../src/domain/ids.ts'
import { BRIDGE, BRIDGE_ELSEWHERE, BRIDGE_NEXT_DAY } from '../support/reports.ts'

const untold = ({ text }: { text: string }) => [{ id: 'a' as ArticleId, text }]

test('a story that was never told is new', () => {
  assert.deepEqual(findNovelty(untold(BRIDGE), []), { kind: 'new' })
})

test('the same report again, or a retelling of it, is nothing new', () => {
  assert.deepEqual(findNovelty(untold(BRIDGE), [BRIDGE.title, BRIDGE.text]), { kind: 'nothing-new' })
  assert.deepEqual(findNovelty(untold(BRIDGE_ELSEWHERE), [BRIDGE.title, BRIDGE.text]), { kind: 'nothing-new' })
})

test('a report with new facts develops the story, and only the sentences that hold them count', () => {
  const novelty = findNovelty(untold(BRIDGE_NEXT_DAY), [BRIDGE.title, BRIDGE.text])
  assert.equal(novelty.kind, 'developing')
  const spans = novelty.kind === 'developing' ? (novelty.sentences.get('a' as ArticleId) ?? []) : []
  const sentences = spans.map(({ start, end }) => BRIDGE_NEXT_DAY.text.slice(start, end))
  assert.ok(sentences.some((sentence) => sentence.includes('14 million crowns')))
  assert.ok(!sentences.some((sentence) => sentence.startsWith('The bridge in Norwick was shut on Thursday')))
})
