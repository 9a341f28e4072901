import assert from 'node:assert/strict'
import { hostname } from 'node:os'
import { test } from 'node:test'
import { createOwner, isOwnerGone } from '../../../../src/slack/turn/owner.ts'

const host = hostname()
const self = createOwner()
/** Linux gives no process an id as high as this. */
const FREE_PID = 4_194_999

test('an earlier run with our own process id, as in a container, is gone', () => {
  assert.ok(isOwnerGone(createOwner(), { host, self }))
})

test('a run whose process id is free is gone', () => {
  assert.ok(isOwnerGone(`${host}/${FREE_PID}/x`, { host, self }))
})

test('a running process, another machine and we ourselves are not gone', () => {
  assert.equal(isOwnerGone(`${host}/${process.ppid}/x`, { host, self }), false)
  assert.equal(isOwnerGone(`another-machine/${FREE_PID}/x`, { host, self }), false)
  assert.equal(isOwnerGone(self, { host, self }), false)
})
