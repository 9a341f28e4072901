import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { App } from '@slack/bolt'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import { MODES } from './modes.ts'

/** Answers mentions and direct messages in the thread. */
function answerer(app: App): void {
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'Here is what I found.' })
  })
  app.message(async ({ message, client }) => {
    if (message.channel_type !== 'im') return
    await client.chat.postMessage({ channel: message.channel, thread_ts: message.ts, text: 'In private.' })
  })
}

for (const { mode, start } of MODES) {
  test(`${mode}: a mention in a joined channel is answered in its thread`, async () => {
    await using playground = await createPlayground()
    await using _app = await start(playground, answerer)
    const { ts, events } = playground.postAsUser({
      user: 'mara',
      channel: 'newsroom',
      text: '@newsdesk what happened in Port Ellery?',
    })
    assert.deepEqual(
      events.map((event) => event.type),
      ['app_mention', 'message'],
    )
    assert.notEqual(events[0]?.eventId, events[1]?.eventId)
    await playground.waitFor(() => playground.thread('newsroom', ts).length === 2)
    const [question, answer] = playground.thread('newsroom', ts)
    assert.equal(question?.text, '<@U0NEWSDESK> what happened in Port Ellery?')
    assert.equal(answer?.text, 'Here is what I found.')
    assert.equal(answer?.bot_id, 'B0NEWSDESK')
    await playground.settled()
    assert.ok(playground.acks.length >= 2)
  })

  test(`${mode}: a direct message gives one message event`, async () => {
    await using playground = await createPlayground()
    await using _app = await start(playground, answerer)
    const { ts, events } = playground.postAsUser({ user: 'mara', channel: 'dm', text: 'hello @newsdesk' })
    assert.deepEqual(
      events.map((event) => event.type),
      ['message'],
    )
    await playground.waitFor(() => playground.thread('dm:mara', ts).length === 2)
    await playground.settled()
  })

  test(`${mode}: an event delivered twice reaches the app twice under one id, the second marked as a retry`, async () => {
    const seen: { eventId: string; retryNum: number | undefined }[] = []
    await using playground = await createPlayground()
    await using _app = await start(playground, (app) => {
      app.event('app_mention', async ({ body, context }) => {
        seen.push({ eventId: body.event_id, retryNum: context.retryNum })
      })
    })
    playground.faults.add({ delivery: 'events_api', eventType: 'app_mention', effect: { kind: 'duplicate' } })
    const { events } = playground.postAsUser({ user: 'mara', channel: 'newsroom', text: '@newsdesk twice' })
    await playground.settled()
    const eventId = events[0]?.eventId ?? ''
    await playground.redeliver(eventId)
    const nums = seen.map(({ retryNum }) => retryNum ?? 0)
    assert.deepEqual(new Set(seen.map((each) => each.eventId)), new Set([eventId]))
    assert.deepEqual(nums.toSorted(), [0, 1, 2])
  })

  test(`${mode}: the bot's own edits come back as message_changed`, async () => {
    const subtypes: (string | undefined)[] = []
    await using playground = await createPlayground()
    await using _app = await start(playground, (app) => {
      app.event('app_mention', async ({ event, client }) => {
        const posted = await client.chat.postMessage({ channel: event.channel, text: 'working' })
        await client.chat.update({ channel: event.channel, ts: posted.ts ?? '', text: 'done' })
      })
      app.message(async ({ message }) => {
        subtypes.push(message.subtype)
      })
    })
    playground.postAsUser({ user: 'mara', channel: 'newsroom', text: '@newsdesk go' })
    await playground.waitFor(() => subtypes.includes('message_changed'))
    assert.deepEqual(subtypes, [undefined, 'message_changed'])
    assert.equal(playground.messages('newsroom').at(-1)?.text, 'done')
    await playground.settled()
  })

  test(`${mode}: a mention where the bot is not a member reaches nobody`, async () => {
    await using playground = await createPlayground()
    await using _app = await start(playground, answerer)
    const { events } = playground.postAsUser({ user: 'mara', channel: 'lobby', text: '@newsdesk are you here?' })
    assert.deepEqual(events, [])
    assert.equal(playground.ephemerals.length, 1)
    assert.match(playground.ephemerals[0]?.text ?? '', /not in this channel/)
  })
}
