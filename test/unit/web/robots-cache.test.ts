import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEFAULT_FETCH_LIMITS } from '../../../src/web/fetch-limits.ts'
import { createRobotsCache } from '../../../src/web/robots-cache.ts'
import { createManualClock } from '../../support/manual-clock.ts'

test('who gives up waiting for the rules of a host leaves them to the others who wait', async () => {
  const { promise, resolve } = Promise.withResolvers<{ status: number; text: string }>()
  let reads = 0
  const read = () => {
    reads++
    return promise
  }
  const cache = createRobotsCache({
    read,
    clock: createManualClock(),
    limits: DEFAULT_FETCH_LIMITS,
    userAgent: 'Newsdesk',
  })
  const impatient = new AbortController()
  const url = new URL('https://courier.example/news')
  const givenUp = assert.rejects(cache.check(url, impatient.signal), { message: 'enough' })
  const patient = cache.check(url)
  impatient.abort(new Error('enough'))
  await givenUp
  resolve({ status: 404, text: '' })
  assert.equal((await patient).isAllowed(url), true)
  assert.equal((await cache.check(url)).isAllowed(url), true)
  assert.equal(reads, 1)
})
