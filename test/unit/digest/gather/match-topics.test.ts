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
