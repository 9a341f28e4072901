import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createNameShare } from '../../../src/search/create-name-share.ts'

const WEIGHTS = new Map([
  ['port', 0.2],
  ['almond', 0.6],
  ['selm', 0.4],
  ['oda', 0.5],
])
const ASKED = { names: ['Port Almond', 'Selm'], quotedPhrases: [] }

test('a name counts by its rarest word where it stands as it is written, in any case and as whole words', () => {
  const share = createNameShare(ASKED, WEIGHTS)
  assert.equal(share({ title: 'port almond and selm', text: '' }).toFixed(2), '1.00')
  assert.equal(share({ title: '', text: 'The port of Almond; nothing of Selmington.' }), 0)
  assert.equal(share({ title: 'Almond', text: "PORT ALMOND's mayor" }).toFixed(2), '0.60')
})

test('a quoted phrase counts like a name, with either apostrophe', () => {
  const share = createNameShare({ names: [], quotedPhrases: ['Oda’s boat'] }, WEIGHTS)
  assert.equal(share({ title: '', text: "They sank Oda's boat." }), 1)
})

test('a question without names, or with unknown ones only, says nothing', () => {
  for (const names of [[], ['Nobody']])
    assert.equal(createNameShare({ names, quotedPhrases: [] }, WEIGHTS)({ title: 'Nobody', text: '' }), 0)
})
