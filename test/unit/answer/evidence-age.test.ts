import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createExtractiveWriter } from '../../../src/model/extractive/create-extractive-writer.ts'
import { openDesk } from './support/open-desk.ts'

const REPORT = {
  title: 'Norwick council votes on the tram',
  text: 'The city council of Norwick voted on the latest tram plan and approved it by 29 votes to 22.',
}
const NEW = 'How did the Norwick council vote on the tram plan this week?'

async function isOld(publishedAt: string | undefined, question: string): Promise<boolean | undefined> {
  await using desk = await openDesk([{ ...REPORT, ...(publishedAt !== undefined && { publishedAt }) }], {
    now: '2026-11-24T08:00:00.000Z',
    writers: [createExtractiveWriter({ answerFrom: 0 })],
  })
  const answer = await desk.ask(question)
  return answer.evidence.articles > 0 ? (answer.evidence.isOld ?? false) : undefined
}

test('a question about what is new is told when its newest evidence is old', async () => {
  assert.equal(await isOld('2026-11-23T08:00:00.000Z', NEW), false)
  assert.equal(await isOld('2026-09-01T08:00:00.000Z', NEW), true)
})

test('a question about no particular time is not warned', async () => {
  assert.equal(await isOld('2026-09-01T08:00:00.000Z', 'How did the Norwick council vote on the tram plan?'), false)
})
