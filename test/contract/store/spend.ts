import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SpendReservation, SpendStore } from '../../../src/ports/store/spend-store.ts'
import { startChild } from './child/start-child.ts'
import { SPEND_DAY, SPEND_LIMIT_MICROS } from './child/tasks.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const DAY = '2026-11-20'
const AT = '2026-11-20T08:00:00.000Z'
const LATER = '2026-11-20T08:05:00.000Z'
const MUCH_LATER = '2026-11-20T09:00:00.000Z'
const USAGE = { inputTokens: 100, outputTokens: 20 }

function reservation(id: string, given: Partial<SpendReservation> = {}): SpendReservation {
  return { id, day: DAY, accounts: [{ id: 'workspace' }], micros: 400, at: AT, expiresAt: LATER, ...given }
}

async function micros(spend: SpendStore, account: string, at = AT): Promise<readonly [number, number]> {
  const [row] = await spend.read(DAY, [account], at)
  return [row?.spentMicros ?? -1, row?.reservedMicros ?? -1]
}

export function describeSpend(open: OpenStoreUnderTest): void {
  const limited = [{ id: 'workspace', limitMicros: 1_000 }]

  test('sets aside up to the limit, exactly, and nothing beyond it', async () => {
    await using opened = await open()
    const { spend } = opened.store
    assert.deepEqual(await spend.reserve(reservation('a', { accounts: limited, micros: 600 })), { isGranted: true })
    assert.deepEqual(await spend.reserve(reservation('b', { accounts: limited, micros: 401 })), {
      isGranted: false,
      account: 'workspace',
    })
    assert.deepEqual(await spend.reserve(reservation('c', { accounts: limited, micros: 400 })), { isGranted: true })
    assert.deepEqual(await micros(spend, 'workspace'), [0, 1_000])
  })

  test('charges all accounts or none, and names the one that refuses', async () => {
    await using opened = await open()
    const { spend } = opened.store
    const accounts = [
      { id: 'workspace', limitMicros: 9_000 },
      { id: 'channel:C1', limitMicros: 500 },
      { id: 'person:x' },
    ]
    assert.deepEqual(await spend.reserve(reservation('a', { accounts })), { isGranted: true })
    assert.deepEqual(await spend.reserve(reservation('b', { accounts })), { isGranted: false, account: 'channel:C1' })
    for (const { id } of accounts) assert.deepEqual(await micros(spend, id), [0, 400])
    assert.deepEqual(await micros(spend, 'channel:C2'), [0, 0])
  })

  test('puts what a call really cost in the place of what was set aside', async () => {
    await using opened = await open()
    const { spend } = opened.store
    await spend.reserve(reservation('a', { accounts: limited, micros: 1_000 }))
    await spend.settle('a', { micros: 150, usage: USAGE })
    assert.deepEqual(await spend.read(DAY, ['workspace'], AT), [
      { account: 'workspace', spentMicros: 150, reservedMicros: 0, calls: 1, ...USAGE },
    ])
    assert.deepEqual(await spend.reserve(reservation('b', { accounts: limited, micros: 850 })), { isGranted: true })
    await spend.settle('b', { micros: 900, usage: USAGE })
    assert.deepEqual(await micros(spend, 'workspace'), [1_050, 0])
    assert.equal((await spend.reserve(reservation('c', { accounts: limited, micros: 1 }))).isGranted, false)
    assert.equal((await spend.reserve(reservation('d', { accounts: limited, micros: 0 }))).isGranted, true)
  })

  test('gives back what was set aside for a call that was not made, but never what was spent', async () => {
    await using opened = await open()
    const { spend } = opened.store
    await spend.reserve(reservation('a'))
    await spend.release('a')
    assert.deepEqual(await micros(spend, 'workspace'), [0, 0])
    await spend.reserve(reservation('b'))
    await spend.settle('b', { micros: 300, usage: USAGE })
    await spend.release('b')
    assert.deepEqual(await micros(spend, 'workspace'), [300, 0])
  })

  test('what a dead process set aside runs out; a call that ends after that still counts', async () => {
    await using opened = await open()
    const { spend } = opened.store
    await spend.reserve(reservation('a', { accounts: limited, micros: 1_000 }))
    const next = reservation('b', { accounts: limited, at: MUCH_LATER, expiresAt: '2026-11-20T09:05:00.000Z' })
    assert.equal((await spend.reserve({ ...next, at: '2026-11-20T08:04:59.999Z' })).isGranted, false)
    assert.deepEqual(await spend.reserve(next), { isGranted: true })
    await spend.settle('a', { micros: 700, usage: USAGE })
    assert.deepEqual(await micros(spend, 'workspace', MUCH_LATER), [700, 400])
  })

  test('a day begins with nothing spent', async () => {
    await using opened = await open()
    const { spend } = opened.store
    await spend.reserve(reservation('a', { accounts: limited, micros: 1_000 }))
    await spend.settle('a', { micros: 1_000, usage: USAGE })
    assert.equal((await spend.reserve(reservation('b', { accounts: limited }))).isGranted, false)
    const tomorrow = reservation('c', { accounts: limited, day: '2026-11-21' })
    assert.deepEqual(await spend.reserve(tomorrow), { isGranted: true })
  })

  test('spend of long ago is pruned, and what is younger is kept', async () => {
    await using opened = await open()
    const { spend } = opened.store
    await spend.reserve(reservation('old', { at: '2026-10-01T08:00:00.000Z', day: '2026-10-01' }))
    await spend.settle('old', { micros: 5, usage: USAGE })
    await spend.reserve(reservation('new'))
    await opened.store.prune('2026-11-01T00:00:00.000Z')
    assert.equal((await spend.read('2026-10-01', ['workspace'], AT))[0]?.spentMicros, 0)
    assert.deepEqual(await micros(spend, 'workspace'), [0, 400])
  })

  test('several processes that reserve at once do not pass the limit together, also when one is killed', async () => {
    await using opened = await open()
    const names = ['one', 'two', 'three']
    await using stack = new AsyncDisposableStack()
    const children = []
    for (const name of names)
      children.push(stack.use(await startChild({ address: opened.address, task: 'spendAll', name })))
    for (const child of children) child.go()
    const [first] = children
    await first?.hasTold(1)
    await first?.kill()
    await Promise.all(children.map(({ ended }) => ended))
    const [row] = await opened.store.spend.read(SPEND_DAY, ['workspace'], AT)
    assert.ok(row && row.spentMicros > 0)
    assert.ok(row.spentMicros + row.reservedMicros <= SPEND_LIMIT_MICROS)
    const told = children.flatMap((child) => child.told).length
    assert.ok(row.spentMicros / 10 >= told, 'whatever was told as spent is kept')
  })
}
