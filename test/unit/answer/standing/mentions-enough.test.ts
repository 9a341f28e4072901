import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mentionsEnough, rootsOfArticle, rootsOfQuestion } from '../../../../src/answer/standing/mentions-enough.ts'

const ARTICLE = {
  title: 'Finland takes ice hockey title',
  text: 'Finland beat Canada in the final of the world tournament.',
}

function mentions(question: string): boolean {
  return mentionsEnough(rootsOfQuestion(question), rootsOfArticle(ARTICLE))
}

test('an article that holds half of the words may answer', () => {
  assert.ok(mentions('Who won the ice hockey world championships?'))
  assert.ok(mentions('Which country beats Canada?'))
})

test('an article that holds less can not', () => {
  assert.ok(!mentions('When will the ferry to Norwick run again?'))
  assert.ok(!mentions('Which ferry did the world cup team of Norwick take to the island?'))
})

test('a question of no words is about nothing', () => {
  assert.ok(!mentions('?!'))
})
