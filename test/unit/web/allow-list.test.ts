import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createAllowList } from '../../../src/web/allow-list.ts'

it('allows a host on every port, and a host with a port on that port only', () => {
  const isAllowed = createAllowList([' News.Example ', 'intra.example:8080'])
  assert.ok(isAllowed('news.example', 80))
  assert.ok(isAllowed('NEWS.example.', 1234))
  assert.ok(isAllowed('intra.example', 8080))
  assert.ok(!isAllowed('intra.example', 80))
})

it('allows no other name that contains an allowed one', () => {
  const isAllowed = createAllowList(['news.example', ''])
  for (const host of ['www.news.example', 'news.example.evil.test', 'xnews.example', ''])
    assert.ok(!isAllowed(host, 80), host)
})

it('takes IPv6 addresses with and without brackets', () => {
  const isAllowed = createAllowList(['[::1]:8080', 'fd00::2'])
  assert.ok(isAllowed('::1', 8080))
  assert.ok(isAllowed('[fd00::2]', 80))
  assert.ok(!isAllowed('[::1]', 80))
})
