import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanPaste } from '../../../../src/ingest/clean/clean-paste.ts'
import { breakHead } from '../../../../src/ingest/clean/paste/break-head.ts'

const BODY =
  'The council of Tern voted on Monday to spend six million crowns on a new roof for the mill, after a debate that went on into the night. Work is to start in May and to last nine months. The opposition called it a waste, and asked for the books of the last three years.'

for (const [byline, gap, day] of [
  ['By Lea Quill', ', ', '5 March 2024'],
  ['By Lea Quill and Bo Merrick', ' | ', 'March 5, 2024, 10:15 AM GMT'],
  ['By Lea Quill', ' ', 'Published 5 March 2024'],
] as const)
  test(`reads headline, authors and day of a paste in one line with "${byline}${gap}${day}"`, () => {
    const extraction = cleanPaste(`Council votes for a new mill roof ${byline}${gap}${day} ${BODY}`)
    assert.ok(extraction.ok)
    const { title, byline: names, publishedAt, text, removed } = extraction.article
    assert.equal(title, 'Council votes for a new mill roof')
    assert.equal(names[0], 'Lea Quill')
    assert.equal(publishedAt?.slice(0, 10), '2024-03-05')
    assert.equal(text, BODY)
    assert.deepEqual(
      removed.map((one) => one.text),
      ['Council votes for a new mill roof', byline, day],
    )
  })

test('leaves alone what does not begin with all three, and what has lines', () => {
  for (const line of [
    BODY,
    `Council votes for a new mill roof By Lea Quill ${BODY}`,
    `${BODY} The plan was drawn up. It is signed By Lea Quill, 5 March 2024. Nobody spoke against it.`,
  ])
    assert.deepEqual(breakHead([line]), [line])
  const lines = [`Council votes for a new mill roof By Lea Quill, 5 March 2024 ${BODY}`, 'More.']
  assert.deepEqual(breakHead(lines), lines)
})
