import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ModelCall, Usage } from '../../../../src/domain/answer.ts'
import { type Piece, payForCall } from '../../../../src/model/openai/pay-for-call.ts'
import type { PlannedCall, Purse } from '../../../../src/model/spend/purse.ts'

const MOST = { inputTokens: 1_000, outputTokens: 500 }
const TOLD = { inputTokens: 90, outputTokens: 7 }
const COUNTED = { inputTokens: 80, outputTokens: 2 }

/** A purse that remembers what became of each call. */
function createRecordingPurse() {
  const planned: PlannedCall[] = []
  const ends: (Usage | 'released')[] = []
  const purse: Purse = {
    async open(call) {
      planned.push(call)
      return { settle: async (usage) => void ends.push(usage), release: async () => void ends.push('released') }
    },
  }
  return { purse, planned, ends }
}

async function pay(stream: () => AsyncIterable<Piece>, { wasFree = false, stopAfter = 99 } = {}) {
  const { purse, planned, ends } = createRecordingPurse()
  const calls: ModelCall[] = []
  const call = {
    purse,
    model: 'm',
    prompt: 'answer@2',
    prices: { input: 2, output: 10 },
    most: MOST,
    count: () => COUNTED,
    wasFree: () => wasFree,
  }
  const options = { signal: new AbortController().signal, onCall: (made: ModelCall) => void calls.push(made) }
  let failure: unknown
  let pieces = 0
  try {
    for await (const _ of payForCall(call, options, stream)) if (++pieces === stopAfter) break
  } catch (error) {
    failure = error
  }
  return { planned, ends, calls, failure }
}

async function* told(): AsyncGenerator<Piece> {
  yield 'a'
  yield 'b'
  yield TOLD
}

async function* untold(): AsyncGenerator<Piece> {
  yield 'a'
}

async function* broken(): AsyncGenerator<Piece> {
  yield 'a'
  throw new Error('cut')
}

test('sets the most aside before the call and settles what the server tells', async () => {
  const { planned, ends, calls } = await pay(told)
  assert.deepEqual(planned[0]?.most, MOST)
  assert.deepEqual(ends, [TOLD])
  assert.deepEqual(calls, [{ model: 'm', prompt: 'answer@2', usage: TOLD, costUsd: (90 * 2 + 7 * 10) / 1_000_000 }])
})

test('counts by itself where the server tells nothing', async () => {
  assert.deepEqual((await pay(untold)).ends, [COUNTED])
})

test('a call that was cut off, or that nobody reads to its end, is charged in full', async () => {
  const cut = await pay(broken)
  assert.match(String(cut.failure), /cut/)
  assert.deepEqual(cut.ends, [MOST])
  assert.deepEqual((await pay(told, { stopAfter: 1 })).ends, [MOST])
})

test('a call that was refused costs nothing and is no call', async () => {
  const { ends, calls, failure } = await pay(broken, { wasFree: true })
  assert.match(String(failure), /cut/)
  assert.deepEqual(ends, ['released'])
  assert.deepEqual(calls, [])
})

test('nothing is asked of the model when the purse does not open', async () => {
  let wasAsked = false
  const purse: Purse = { open: () => Promise.reject(new Error('spent')) }
  const call = { purse, model: 'm', prompt: 'p@1', most: MOST, count: () => COUNTED, wasFree: () => false }
  const stream = () => {
    wasAsked = true
    return told()
  }
  const paying = Array.fromAsync(payForCall(call, { signal: new AbortController().signal }, stream))
  await assert.rejects(paying, /spent/)
  assert.equal(wasAsked, false)
})
