import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildRetention } from '../../src/build-retention.ts'
import { NewsdeskError } from '../../src/domain/errors.ts'
import type { AnswerId } from '../../src/domain/ids.ts'
import { DAY_MS, HOUR_MS } from '../../src/domain/timestamp.ts'
import type { RecordBounds, Store } from '../../src/ports/store.ts'
import { answerRecord } from '../contract/store/answer-record.ts'
import { createManualClock, type ManualClock } from '../support/manual-clock.ts'
import { openTemporaryStore } from '../support/open-temporary-store.ts'
import { createRecordingLog, type RecordingLog } from './slack/recording-log.ts'

const NOW = '2026-11-20T08:00:00.000Z'

interface Room extends AsyncDisposable {
  readonly store: Store
  readonly clock: ManualClock
  readonly log: RecordingLog
  readonly bounds: readonly RecordBounds[]
  /** The next run fails. */
  fail(): void
  /** Resolves when the retention sleeps until its next run. */
  rested(): Promise<void>
  start(keepAnswersDays: number): AsyncDisposable
}

async function openRoom(): Promise<Room> {
  const store = await openTemporaryStore()
  const manual = createManualClock(NOW)
  const log = createRecordingLog()
  const bounds: RecordBounds[] = []
  let failures = 0
  let rest = Promise.withResolvers<void>()
  const clock: ManualClock = {
    ...manual,
    sleep(ms, signal) {
      const slept = manual.sleep(ms, signal)
      rest.resolve()
      rest = Promise.withResolvers()
      return slept
    },
  }
  async function pruneRecords(given: RecordBounds) {
    bounds.push(given)
    if (failures-- > 0) throw new NewsdeskError('STORE_FAILED', 'unreachable')
    return store.pruneRecords(given)
  }
  return {
    store,
    clock,
    log,
    bounds,
    fail: () => {
      failures = 1
    },
    rested: () => rest.promise,
    start: (keepAnswersDays) => buildRetention({ store: { pruneRecords }, clock, log, keepAnswersDays }),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}

test('what is past its age is removed at once, and what gets there a day later', async () => {
  await using room = await openRoom()
  await room.store.answers.save(answerRecord('old', undefined, '2026-08-22T07:00:00.000Z'))
  await room.store.answers.save(answerRecord('soon', undefined, '2026-08-23T07:00:00.000Z'))
  await room.store.answers.save(answerRecord('new', undefined, NOW))
  const first = room.rested()
  await using _ = room.start(90)
  await first
  assert.equal(await room.store.answers.get('old' as AnswerId), undefined)
  assert.ok(await room.store.answers.get('soon' as AnswerId))
  const second = room.rested()
  await room.clock.advance(DAY_MS)
  await second
  assert.equal(await room.store.answers.get('soon' as AnswerId), undefined)
  assert.ok(await room.store.answers.get('new' as AnswerId))
})

test('bookkeeping outlives answers that are kept for a few days, and what was attached to a claim is gone in an hour', async () => {
  await using room = await openRoom()
  const first = room.rested()
  await using _ = room.start(2)
  await first
  assert.deepEqual(room.bounds, [
    {
      answers: '2026-11-18T08:00:00.000Z',
      bookkeeping: '2026-08-12T08:00:00.000Z',
      payloads: '2026-11-20T07:00:00.000Z',
    },
  ])
})

test('answers that are kept for years keep the bookkeeping as long', async () => {
  await using room = await openRoom()
  const first = room.rested()
  await using _ = room.start(730)
  await first
  assert.equal(room.bounds[0]?.bookkeeping, room.bounds[0]?.answers)
})

test('a store that fails is tried again in an hour', async () => {
  await using room = await openRoom()
  room.fail()
  const first = room.rested()
  await using _ = room.start(90)
  await first
  assert.match(room.log.text(), /STORE_FAILED/)
  const second = room.rested()
  await room.clock.advance(HOUR_MS)
  await second
  assert.equal(room.bounds.length, 2)
})

test('the log tells how many were removed, and no word of them', async () => {
  await using room = await openRoom()
  await room.store.answers.save(answerRecord('old', undefined, '2026-01-01T07:00:00.000Z'))
  const first = room.rested()
  await using _ = room.start(90)
  await first
  assert.match(room.log.text(), /"answers":1/)
  assert.doesNotMatch(room.log.text(), /bridge/)
})
