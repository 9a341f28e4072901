import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPublisherMatcher } from '../../../src/search/named-publishers.ts'

const COURIER = { siteName: 'Norwick Courier' }
const HERALD = { siteName: 'The Herald' }
const POST = { url: 'https://news.selmpost.example/a' }

test('publishers in a row are all sources when the first is', () => {
  for (const question of [
    'Which ship, according to the Norwick Courier, The Herald and Selmpost, ran aground?',
    "What is told in articles from 'Norwick Courier', 'The Herald', and 'Selmpost'?",
    'Which ship, featured in both Norwick Courier and The Herald articles and covered by Selmpost, sank?',
  ])
    assert.deepEqual([COURIER, HERALD, POST].map(createPublisherMatcher(question)), ['source', 'source', 'source'])
})

test('a publisher may be named as a word only, or not at all', () => {
  const mention = createPublisherMatcher('Why did the Norwick Courier sack its editor, and what became of heralds?')
  assert.deepEqual([COURIER, HERALD, POST].map(mention), ['word', undefined, undefined])
})

test('a question of ten thousand words that could be a row of sources is read in a moment', () => {
  const question = `${'according to the and from by and the and '.repeat(1_500)}, herald and herald`
  const started = performance.now()
  assert.equal(createPublisherMatcher(question)(HERALD), 'source')
  assert.ok(performance.now() - started < 1_000)
})
