import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTemporaryStore } from '../../support/open-temporary-store.ts'
import { createGate } from './support/gate.ts'
import { MODES, openBot, REAL_CLOCK } from './support/open-bot.ts'
import { repliesIn } from './support/replies-in.ts'

const MESSAGE = { user: 'mara', channel: 'dm', text: 'When did the bridge reopen?' }

for (const mode of MODES) {
  test(`over ${mode}, an event is acknowledged when it is claimed, not before`, async () => {
    await using opened = await openTemporaryStore({ clock: REAL_CLOCK })
    const [reached, gate] = [createGate(), createGate()]
    const events: typeof opened.events = {
      ...opened.events,
      async claim(...args) {
        reached.open()
        await gate.passed
        return opened.events.claim(...args)
      },
    }
    const store = { ...opened, events }
    await using bot = await openBot({ mode, store })
    const said = bot.playground.postAsUser(MESSAGE)
    const settled: boolean[] = []
    const outcomes = said.events.map(async ({ outcome }) => {
      const { acked } = await outcome
      settled.push(acked)
    })
    await reached.passed
    // What was sent before would have come in by the end of a call of its own.
    await fetch(new URL('api.test', bot.playground.apiUrl), { method: 'POST' })
    const before = [...settled]
    gate.open()
    await Promise.all(outcomes)
    assert.deepEqual([before, settled], [[], [true]])
    assert.equal((await repliesIn(bot, 'dm:mara', said.ts)).length, 1)
  })

  test(`over ${mode}, an event that is slow to be claimed is acknowledged in time and answered once`, async () => {
    await using opened = await openTemporaryStore({ clock: REAL_CLOCK })
    const gate = createGate()
    const events: typeof opened.events = {
      ...opened.events,
      async claim(...args) {
        await gate.passed
        return opened.events.claim(...args)
      },
    }
    await using bot = await openBot({ mode, store: { ...opened, events }, limits: { ackWithinMs: 1 } })
    const said = bot.playground.postAsUser(MESSAGE)
    const outcomes = await Promise.all(said.events.map(({ outcome }) => outcome))
    assert.ok(outcomes.every(({ acked }) => acked))
    gate.open()
    assert.equal((await repliesIn(bot, 'dm:mara', said.ts)).length, 1)
  })
}
