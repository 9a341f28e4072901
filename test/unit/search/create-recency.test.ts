import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS } from '../../../src/domain/timestamp.ts'
import { createRecency } from '../../../src/search/create-recency.ts'
import { RANKING } from '../../../src/search/ranking-weights.ts'

const NOW = '2026-11-20T12:00:00.000Z'
const TIMELESS = { wantsRecent: false, windows: [] }
const RECENT = { wantsRecent: true, windows: [] }
const PAST = { wantsRecent: false, windows: [{ from: '2020-01-01T00:00:00.000Z', to: '2021-01-01T00:00:00.000Z' }] }

test('a newer article gets more than an older one, at any age', () => {
  const ages = [0, 1, 10, 100, 1_000, 3_000].map(dated)
  const parts = ages.map(recencyAmong(ages, TIMELESS))
  assert.deepEqual(
    parts,
    parts.toSorted((a, b) => b - a),
  )
  assert.equal(new Set(parts).size, parts.length)
})

test('where nothing is fresh, the newest of old articles still comes before the oldest', () => {
  const ages = [1_500, 1_600, 3_500].map(dated)
  const [newest = 0, next = 0, oldest = 0] = ages.map(recencyAmong(ages, RECENT))
  assert.ok(newest - oldest > RANKING.longRecency / 2)
  assert.ok(newest - next < (newest - oldest) / 2)
})

test('an article without a date counts as one of middle age, and one dated ahead as of now', () => {
  const articles = [dated(2_000), dated(2_100), dated(3_900), {}]
  const recency = recencyAmong(articles, TIMELESS)
  assert.equal(recency({}).toFixed(6), recency(dated(2_100)).toFixed(6))
  assert.equal(recency(dated(-5)), recency(dated(0)))
  assert.equal(
    createRecency({ articles: [{}], understood: RECENT, asOf: NOW, ranking: RANKING })({}),
    RANKING.longRecency,
  )
})

test('a question for what is new is told more by age, one for the past less', () => {
  const articles = [dated(1), dated(300)]
  const [recent, timeless, past] = [RECENT, TIMELESS, PAST].map((asked) => {
    const [young = 0, old = 0] = articles.map(recencyAmong(articles, asked))
    return young - old
  })
  assert.ok(recent && timeless && past && recent > timeless && timeless > past)
})

function dated(ageDays: number) {
  return { publishedAt: new Date(Date.parse(NOW) - ageDays * DAY_MS).toISOString() }
}

function recencyAmong(
  articles: readonly { publishedAt?: string }[],
  understood: typeof TIMELESS | typeof RECENT | typeof PAST,
) {
  return createRecency({ articles, understood, asOf: NOW, ranking: RANKING })
}
