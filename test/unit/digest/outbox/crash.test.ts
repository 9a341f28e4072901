import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Subscription } from '../../../../src/domain/digest.ts'
import type { ChannelId } from '../../../../src/domain/ids.ts'
import { DAY_MS, MINUTE_MS } from '../../../../src/domain/timestamp.ts'
import type { PostFault } from '../support/channel-messenger.ts'
import { createMortalProcess, type Death } from '../support/mortal.ts'
import { MORNING, type Newsroom, openNewsroom } from '../support/open-newsroom.ts'
import { BRIDGE, CHESS, HOSPITAL, OLIVES } from '../support/reports.ts'
import { tickThroughPauses } from '../support/tick-through-pauses.ts'

const REPORTS = [BRIDGE, CHESS, HOSPITAL, OLIVES]
/** Beyond every lease and every wait. */
const LONG_MS = 31 * MINUTE_MS

/** The reports are as old as the test is long. */
const PATIENT = { firstWindowMs: 100 * DAY_MS, maxWindowMs: 100 * DAY_MS }

/** Runs a subscription of a fresh channel through deaths and faults, each followed by a restart, and then in peace. */
async function runThrough(
  room: Newsroom,
  { deaths, faults }: { deaths: readonly Death[]; faults: readonly PostFault[] },
) {
  const channel =
    `C0${deaths.map(({ step, when }) => `${when}${step}`).join('')}X${room.clock.now().getTime()}` as ChannelId
  const subscription = await room.digester.subscribe({ ...MORNING, channel, cron: '* * * * *' })
  await room.clock.advance(MINUTE_MS)
  room.messenger.faults.push(...faults)
  for (const death of deaths) {
    const mortal = createMortalProcess(room, death)
    const digester = room.another({ store: mortal.store, messenger: mortal.messenger })
    await tickThroughPauses(digester, room.clock, mortal.died)
    await room.clock.advance(LONG_MS)
  }
  await inPeace(room, subscription)
  return room.messenger.posted.filter((message) => message.channel === channel)
}

async function inPeace(room: Newsroom, { id }: Subscription): Promise<void> {
  for (let tick = 0; tick < 4; tick++) {
    await tickThroughPauses(room.another(), room.clock)
    await room.clock.advance(LONG_MS)
  }
  await room.digester.remove(id)
}

function checkToldOnce(posted: Newsroom['messenger']['posted'], what: string): void {
  for (const { title } of REPORTS) {
    const times = posted.filter(({ text }) => text.includes(title)).length
    assert.equal(times, 1, `${what}: “${title}” was told ${times} times`)
  }
  const keys = posted.map(({ key }) => key)
  assert.equal(new Set(keys).size, keys.length, `${what}: a message was posted twice`)
  const roots = posted.filter(({ threadTs }) => threadTs === undefined)
  assert.equal(roots.length, 1, `${what}: one message stands in the channel`)
  for (const reply of posted.slice(1)) assert.equal(reply.threadTs, roots[0]?.ts)
}

test('a process killed at any step, and restarted, has told every story once', async () => {
  await using room = await openNewsroom({ digester: { limits: PATIENT } })
  await room.publish(...REPORTS)
  const whole = createMortalProcess(room, { step: Number.POSITIVE_INFINITY, when: 'before' })
  const { id } = await room.digester.subscribe({ ...MORNING, channel: 'C0WHOLE' as ChannelId, cron: '* * * * *' })
  await room.clock.advance(MINUTE_MS)
  await room.another({ store: whole.store, messenger: whole.messenger }).tick()
  await room.digester.remove(id)
  assert.ok(whole.steps() > 15)
  for (let step = 0; step < whole.steps(); step++) {
    for (const when of ['before', 'after'] as const) {
      const posted = await runThrough(room, { deaths: [{ step, when }], faults: [] })
      checkToldOnce(posted, `killed ${when} step ${step}`)
    }
  }
})

test('any number of kills and lost connections, in any order, still tell every story once', async () => {
  await using room = await openNewsroom({ digester: { limits: PATIENT } })
  await room.publish(...REPORTS)
  const death = fc.record({ step: fc.nat({ max: 40 }), when: fc.constantFrom('before' as const, 'after' as const) })
  const fault = fc.constantFrom('limited' as const, 'lost-before' as const, 'lost-after' as const)
  const property = fc.asyncProperty(
    fc.array(death, { minLength: 1, maxLength: 3 }),
    fc.array(fault, { maxLength: 3 }),
    async (deaths, faults) => {
      const posted = await runThrough(room, { deaths, faults })
      room.messenger.faults.length = 0
      checkToldOnce(posted, JSON.stringify({ deaths, faults }))
    },
  )
  await fc.assert(property, { numRuns: 20 })
})
