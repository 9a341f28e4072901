import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId } from '../../../../src/domain/ids.ts'
import { createExtractiveWriter } from '../../../../src/model/extractive/create-extractive-writer.ts'

const TEXT =
  'Deputy Governor Emil Sarnow of the Bank of Tessaly voted against the cut. Prices of bread rose in the spring. Governor Ada Verholt said prices would fall.'

/** The sentences that answer a question about `TEXT`, in order. */
async function answersTo(question: string): Promise<readonly string[]> {
  const evidence = [{ n: 1, articleId: 'a' as ArticleId, title: 'Rates', text: TEXT, score: 1 }]
  const task = { kind: 'answer', question, evidence, termWeights: new Map(), asOf: '2026-11-18T10:00:00.000Z' } as const
  const events = await Array.fromAsync(
    createExtractiveWriter({ answerFrom: 0 }).write(task, { signal: new AbortController().signal }),
  )
  return events.flatMap((event) => (event.type === 'claim' ? [event.claim.text] : []))
}

test('asked for the governor, the governor comes before a deputy', async () => {
  const [first, second] = await answersTo('Who is the governor of the Bank of Tessaly?')
  assert.match(first ?? '', /^Governor Ada Verholt/)
  assert.match(second ?? '', /^Deputy Governor Emil Sarnow/)
})

test('asked for the deputy, the deputy comes first', async () => {
  const [first] = await answersTo('Who is the deputy governor of the Bank of Tessaly?')
  assert.match(first ?? '', /^Deputy Governor Emil Sarnow/)
})
