import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchTopics } from '../../../../src/digest/gather/match-topics.ts'
import { BRIDGE, CHESS, OLIVES } from '../support/reports.ts'

test('without topics everything matches', () => {
  assert.equal(matchTopics([CHESS], []), 1)
})

test('a topic matches by its stems, all words of it', () => {
  assert.equal(matchTopics([OLIVES], ['olive harvests']), 1)
  assert.equal(matchTopics([OLIVES], ['olive oil']), 0)
  assert.equal(matchTopics([BRIDGE], ['chess', 'bridges']), 1)
})

test('what only comes up further down counts less, and once is not enough', () => {
  const start = 'A fair opened in Port Almond. '.repeat(25)
  assert.equal(matchTopics([{ title: 'Fair opens', text: `${start}Ferries sail. More ferries sail.` }], ['ferry']), 0.5)
  assert.equal(matchTopics([{ title: 'Fair opens', text: `${start}Ferries sail.` }], ['ferry']), 0)
})

test('a topic matches the section that the address names, but not the name of the page', () => {
  const { title, text } = CHESS
  const at = (url: string) => [{ title, text, url }]
  assert.equal(matchTopics(at('https://post.example/business/2026/a-match'), ['business']), 1)
  assert.equal(matchTopics(at('https://post.example/world-news/a'), ['world news']), 1)
  assert.equal(matchTopics(at('https://post.example/2026/business'), ['business']), 0)
  assert.equal(matchTopics(at('not an address'), ['business']), 0)
})
