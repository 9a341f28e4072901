import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWorkQueue } from '../../../../src/slack/turn/work-queue.ts'

const LIMITS = { concurrency: 2, maxWaiting: 1, maxPerPerson: 2 }

function createQueue(defects: unknown[] = []) {
  return createWorkQueue(LIMITS, (error) => defects.push(error))
}

function job(
  key: string,
  run: (signal: AbortSignal) => Promise<void>,
  given: { person?: string; thread?: string } = {},
) {
  return { key, person: key, thread: key, run, ...given }
}

test('jobs of one thread run one after the other, jobs of others beside them', async () => {
  const queue = createQueue()
  const order: string[] = []
  const first = Promise.withResolvers<void>()
  queue.submit(job('a1', () => first.promise.then(() => void order.push('a1')), { thread: 'a' }))
  queue.submit(job('a2', async () => void order.push('a2'), { thread: 'a' }))
  queue.submit(
    job('b', async () => {
      order.push('b')
      first.resolve()
    }),
  )
  await queue.idle()
  assert.deepEqual(order, ['b', 'a1', 'a2'])
})

test('it refuses when too much waits, and a person who has too much under way', async () => {
  const queue = createQueue()
  const blocked = Promise.withResolvers<void>()
  for (const key of ['1', '2']) queue.submit(job(key, () => blocked.promise, { person: 'mara' }))
  assert.deepEqual([queue.refusal('mara'), queue.refusal('omar')], ['person-busy', undefined])
  queue.submit(job('3', () => blocked.promise))
  assert.equal(queue.refusal('omar'), 'queue-full')
  blocked.resolve()
  await queue.idle()
  assert.equal(queue.refusal('mara'), undefined)
})

test('a job that throws is reported and does not hold up its thread', async () => {
  const defects: unknown[] = []
  const queue = createQueue(defects)
  const ran: string[] = []
  queue.submit(job('1', () => Promise.reject(new Error('oops')), { thread: 't' }))
  queue.submit(job('2', async () => void ran.push('2'), { thread: 't' }))
  await queue.idle()
  assert.deepEqual([...ran, String(defects[0])], ['2', 'Error: oops'])
})

test('cancel aborts the job it names, abort all of them', async () => {
  const queue = createQueue()
  const aborted: string[] = []
  const untilAborted = (key: string) => (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        aborted.push(key)
        resolve()
      })
    })
  queue.submit(job('1', untilAborted('1')))
  queue.submit(job('2', untilAborted('2')))
  await new Promise((resolve) => setImmediate(resolve))
  queue.cancel('2')
  assert.deepEqual(aborted, ['2'])
  queue.abort(new Error('over'))
  await queue.idle()
  assert.deepEqual(aborted, ['2', '1'])
})

test('idle waits for tracked work too', async () => {
  const queue = createQueue()
  const work = Promise.withResolvers<void>()
  void queue.track(work.promise)
  let isIdle = false
  const idle = queue.idle().then(() => {
    isIdle = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  assert.equal(isIdle, false)
  work.resolve()
  await idle
})
