import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type StoryFacts, scoreStory } from '../../../../src/digest/rank/score-story.ts'
import type { SourceId } from '../../../../src/domain/ids.ts'

const AT = '2026-11-20T08:00:00.000Z'

function score(given: Partial<StoryFacts> = {}, article: Partial<StoryFacts['articles'][number]> = {}) {
  const one = { firstSeenAt: AT, publishedAt: '2026-11-20T06:00:00.000Z', words: 200, ...article }
  return scoreStory({ articles: [one], origins: 1, isNew: true, at: AT, ...given })
}

test('the parts add up to the score', () => {
  const { score: sum, why } = score({ origins: 3, topicMatch: 0.5 })
  const parts = Object.values(why).reduce((total, part) => total + part, 0)
  assert.ok(Math.abs(sum - parts) < 1e-9)
  assert.deepEqual(Object.keys(why), ['origins', 'recency', 'substance', 'topic', 'newness'])
})

test('more independent reports, a later one, a longer one, a new story each count for more', () => {
  assert.ok(score({ origins: 2 }).score > score().score)
  assert.ok(score().score > score({}, { publishedAt: '2026-11-19T06:00:00.000Z' }).score)
  assert.ok(score().score > score({}, { words: 40 }).score)
  assert.ok(score().score > score({ isNew: false }).score)
})

test('an undated article is not taken for the latest news, least of all one that no source brought', () => {
  const undated = { firstSeenAt: AT, words: 200 }
  const recency = (article: StoryFacts['articles'][number]) =>
    scoreStory({ articles: [article], origins: 1, isNew: true, at: AT }).why.recency
  const watched = recency({ ...undated, sourceId: 'feed' as SourceId })
  assert.ok(watched !== undefined && watched > 0 && watched < (score().why.recency ?? 0))
  assert.equal(recency(undated), 0)
})
