import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasCloseMatch } from '../../../src/domain/has-close-match.ts'
import type { Writer } from '../../../src/ports/writer.ts'
import { openDesk } from './support/open-desk.ts'

const REPORT = {
  title: 'Norwick harbour bridge shut',
  siteName: 'Valley Post',
  publishedAt: '2026-11-17T10:00:00.000Z',
  text: 'The harbour bridge in Norwick was shut on Tuesday.\n\nAbout 21,000 cars cross it every day, the ministry said.',
} as const

/** A writer that answers nothing, as sure as it is told to be, and names the sentence that comes closest. */
function undecidedWriter(confidence: number, closest: string): Writer {
  return {
    kind: 'extractive',
    async *write({ evidence }) {
      const passage = evidence.find(({ text }) => text.includes(closest))?.n ?? 1
      yield { type: 'end', confidence, closest: { text: closest, quotes: [{ passage, text: closest }] } }
    },
  }
}

test('between an answer and a refusal the closest sentence is shown with its date, and the status stays not_found', async () => {
  const closest = 'About 21,000 cars cross it every day, the ministry said.'
  await using desk = await openDesk([REPORT], { writers: [undecidedWriter(0.35, closest)] })
  const answer = await desk.ask('How many cars crossed the bridge in Norwick last year?')
  assert.equal(answer.status, 'not_found')
  assert.equal(answer.nearest[0]?.text, closest)
  assert.equal(answer.nearest[0]?.start, REPORT.text.indexOf(closest))
  assert.match(answer.text, /The closest I have is of 17 November 2026: “About 21,000 cars/)
  assert.equal(hasCloseMatch(answer), true)
})

test('a closest sentence that no article holds is not shown', async () => {
  await using desk = await openDesk([REPORT], { writers: [undecidedWriter(0.35, 'About 99,000 cars cross it.')] })
  const answer = await desk.ask('How many cars crossed the bridge in Norwick last year?')
  assert.doesNotMatch(answer.text, /99,000/)
  assert.ok(answer.nearest.every(({ text }) => !text.includes('99,000')))
})

test('what is far from an answer is only listed as the nearest', async () => {
  await using desk = await openDesk([REPORT])
  const answer = await desk.ask('Who won the chess championship in Lowmere?')
  assert.equal(answer.status, 'not_found')
  assert.equal(hasCloseMatch(answer), false)
})
