import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChannelId } from '../../../../src/domain/ids.ts'
import type { PersonHash } from '../../../../src/domain/payer.ts'
import type { DailyLimits } from '../../../../src/domain/spend.ts'
import { DAY_MS, MINUTE_MS } from '../../../../src/domain/timestamp.ts'
import { createPurse } from '../../../../src/model/spend/create-purse.ts'
import { createManualClock } from '../../../support/manual-clock.ts'
import { openTemporaryStore } from '../../../support/open-temporary-store.ts'

const PAYER = { channel: 'C1' as ChannelId, person: 'abc' as PersonHash }
/** 1,000 micro-dollars. */
const CALL = {
  payer: PAYER,
  model: 'm',
  most: { inputTokens: 500, outputTokens: 50 },
  prices: { input: 1, output: 10 },
}

async function openPurse(limits: DailyLimits, timezone = 'UTC') {
  const clock = createManualClock('2026-11-20T22:30:00.000Z')
  const store = await openTemporaryStore({ clock })
  let n = 0
  const purse = createPurse({ spend: store.spend, limits, timezone, clock, newId: () => `call-${n++}` })
  return { purse, clock, store, [Symbol.asyncDispose]: () => store[Symbol.asyncDispose]() }
}

for (const kind of ['workspace', 'channel', 'person'] as const)
  test(`refuses a call that what is left of the ${kind}'s limit does not cover`, async () => {
    await using opened = await openPurse({ [kind]: 1_900 })
    await opened.purse.open(CALL)
    await assert.rejects(opened.purse.open(CALL), { code: 'MODEL_UNAVAILABLE', reason: `budget-${kind}` })
  })

test('what was set aside and not needed can be spent by the next call', async () => {
  await using opened = await openPurse({ person: 1_200 })
  const first = await opened.purse.open(CALL)
  await first.settle({ inputTokens: 100, outputTokens: 10 })
  const second = await opened.purse.open(CALL)
  await assert.rejects(opened.purse.open(CALL), { reason: 'budget-person' })
  await second.release()
  await opened.purse.open(CALL)
})

test('other people, channels and days have limits of their own', async () => {
  await using opened = await openPurse({ person: 1_000, channel: 2_000 })
  await opened.purse.open(CALL)
  await opened.purse.open({ ...CALL, payer: { ...PAYER, person: 'def' as PersonHash } })
  await assert.rejects(opened.purse.open({ ...CALL, payer: { channel: PAYER.channel } }), { reason: 'budget-channel' })
  await opened.purse.open({ ...CALL, payer: {} })
  await opened.clock.advance(DAY_MS)
  await opened.purse.open(CALL)
})

test('a day begins at midnight of the zone that is set', async () => {
  await using opened = await openPurse({ workspace: 1_000 }, 'Europe/Berlin')
  await opened.purse.open(CALL)
  await opened.clock.advance(29 * MINUTE_MS)
  await opened.purse.open({ ...CALL, payer: {}, most: { inputTokens: 0, outputTokens: 0 } })
  await opened.clock.advance(MINUTE_MS)
  await opened.purse.open(CALL)
})

test('a limit of nothing lets only a server answer that costs nothing', async () => {
  await using opened = await openPurse({ workspace: 0 })
  await assert.rejects(opened.purse.open(CALL), { reason: 'budget-workspace' })
  await opened.purse.open({ ...CALL, prices: { input: 0, output: 0 } })
})

test('without prices tokens are counted and no money', async () => {
  await using opened = await openPurse({})
  const { prices: _, ...unpriced } = CALL
  const call = await opened.purse.open(unpriced)
  await call.settle({ inputTokens: 10, outputTokens: 2 })
  const [row] = await opened.store.spend.read('2026-11-20', ['person:abc'], '2026-11-20T22:30:00.000Z')
  assert.deepEqual([row?.spentMicros, row?.inputTokens, row?.outputTokens, row?.calls], [0, 10, 2, 1])
})
