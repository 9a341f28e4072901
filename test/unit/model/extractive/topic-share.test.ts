import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAskedQuestion } from '../../../../src/domain/reading/asked-question.ts'
import { readArticle } from '../../../../src/domain/reading/read-sentences.ts'
import { articleTopicShare, passageTopicShare } from '../../../../src/model/extractive/topic-share.ts'

const QUESTION = readAskedQuestion('Which lighthouse did the keepers of Sarn repaint?', new Map())

function articleOf(passages: readonly string[], title = 'News') {
  return readArticle(passages.map((text, at) => ({ n: at + 1, articleId: 'a', title, text, score: 1 })))
}

test('an article that comes back to the matter is more about it than one that touches it', () => {
  const about = articleOf([
    'The keepers of Sarn met.',
    'The keepers will repaint a lighthouse. Sarn has three keepers.',
  ])
  const touches = articleOf(['The keepers of Sarn met.', 'They will repaint a lighthouse. The weather was fair.'])
  assert.ok(articleTopicShare(QUESTION, about) > articleTopicShare(QUESTION, touches))
})

test('what a title says counts for all passages of its article', () => {
  const passages = ['They began on Monday.', 'The weather was fair.']
  const titled = articleOf(passages, 'Keepers of Sarn repaint lighthouse')
  assert.ok(passageTopicShare(QUESTION, titled) > 0.5)
  assert.equal(passageTopicShare(QUESTION, articleOf(passages)), 0)
})

test('the same words in a longer article say less about its topic', () => {
  const short = articleOf(['The keepers of Sarn repaint a lighthouse.'])
  const long = articleOf([
    'The keepers of Sarn repaint a lighthouse.',
    'Other news of the day follows here. '.repeat(150),
  ])
  assert.ok(articleTopicShare(QUESTION, short) > articleTopicShare(QUESTION, long))
  assert.ok(articleTopicShare(QUESTION, long) > 0)
})

test('the share stays below 1 however often the words are repeated', () => {
  const repeated = articleOf(['Keepers of Sarn repaint lighthouse. '.repeat(40)], 'Keepers of Sarn repaint lighthouse')
  assert.ok(articleTopicShare(QUESTION, repeated) < 1)
  assert.ok(passageTopicShare(QUESTION, repeated) < 1)
})
