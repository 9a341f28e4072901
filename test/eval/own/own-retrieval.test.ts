import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measureOwnRetrieval } from './own-retrieval.ts'

test('search finds the articles of our own question set at least as well as its floors say', async () => {
  const metrics = await measureOwnRetrieval()
  assert.equal(metrics.filter(({ metric }) => metric.endsWith('mrr10')).length, 7)
  for (const { metric, value, floor } of metrics) assert.ok(value >= floor, `${metric}: ${value} is under ${floor}`)
})
