import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OutboxMessage } from '../../../src/domain/digest.ts'
import type { ChannelId } from '../../../src/domain/ids.ts'
import type { Messenger } from '../../../src/ports/messenger.ts'
import { sampleDigest, sampleStory } from '../../unit/slack/sample-digest.ts'

/** A messenger with the world it posts into. */
export interface MessengerWorld extends AsyncDisposable {
  readonly messenger: Messenger
  readonly channel: ChannelId
  /** A channel it may not post in, with the reason it should give. */
  readonly closed: { readonly channel: ChannelId; readonly reason: string }
  /** Texts in the channel, threads among them, oldest first. */
  texts(): readonly string[]
  /** Requests to post so far, whatever became of them. */
  attempts(): number
  /** People say so many other things. */
  chatter(messages: number): void
  /** The next post fails in this way. */
  breakNextPost(how: 'cut-after-post' | 'cut-before-post' | 'server-error' | 'limited'): void
}

const SINCE = '2024-01-01T00:00:00.000Z'

function outboxMessage(channel: ChannelId, given: Partial<OutboxMessage> = {}): OutboxMessage {
  const message = { text: 'The digest', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'The digest' } }] }
  return { key: 'digest-1/0', channel, position: 0, message, state: 'sending', attempts: 1, ...given }
}

/** What every messenger must do. */
export function testMessenger(name: string, open: () => Promise<MessengerWorld>): void {
  const signal = new AbortController().signal

  test(`${name}: a digest is rendered as one message or several, each with a plain text`, async () => {
    await using world = await open()
    const stories = Array.from({ length: 60 }, (_, n) => sampleStory({ headline: `Story ${n}` }))
    const messages = world.messenger.renderDigest(sampleDigest({ stories }))
    assert.ok(messages.length > 1)
    for (const { text, blocks } of messages) assert.ok(text !== '' && blocks.length > 0)
    assert.match(JSON.stringify(messages), /Story 59/)
  })

  test(`${name}: every rendered message is accepted as it is`, async () => {
    await using world = await open()
    const stories = Array.from({ length: 30 }, (_, n) => sampleStory({ headline: `Story <${n}> & *more*` }))
    for (const [position, message] of world.messenger.renderDigest(sampleDigest({ stories })).entries()) {
      await world.messenger.post(outboxMessage(world.channel, { key: `k${position}`, position, message }), { signal })
    }
    assert.equal(world.attempts(), world.texts().length)
  })

  test(`${name}: what was posted is found again by its key, in the channel and in a thread`, async () => {
    await using world = await open()
    const { messenger, channel } = world
    const first = outboxMessage(channel)
    const { ts: threadTs } = await messenger.post(first, { signal })
    const second = outboxMessage(channel, { key: 'digest-1/1', position: 1 })
    const { ts } = await messenger.post(second, { threadTs, signal })
    assert.deepEqual(await messenger.findPosted(first, { since: SINCE, signal }), { ts: threadTs })
    assert.deepEqual(await messenger.findPosted(second, { since: SINCE, threadTs, signal }), { ts })
    assert.equal(await messenger.findPosted({ ...first, key: 'digest-2/0' }, { since: SINCE, signal }), undefined)
  })

  test(`${name}: it is found among hundreds of other messages`, async () => {
    await using world = await open()
    const { ts } = await world.messenger.post(outboxMessage(world.channel), { signal })
    world.chatter(450)
    assert.deepEqual(await world.messenger.findPosted(outboxMessage(world.channel), { since: SINCE, signal }), { ts })
  })

  test(`${name}: after a connection cut behind the post the outcome is unknown, and reading back finds it`, async () => {
    await using world = await open()
    world.breakNextPost('cut-after-post')
    const post = world.messenger.post(outboxMessage(world.channel), { signal })
    await assert.rejects(post, { code: 'SLACK_UNAVAILABLE', reason: 'unknown-outcome' })
    assert.notEqual(await world.messenger.findPosted(outboxMessage(world.channel), { since: SINCE, signal }), undefined)
    assert.equal(world.texts().length, 1)
  })

  for (const how of ['cut-before-post', 'server-error'] as const) {
    test(`${name}: after a ${how} the outcome is unknown, it is not tried again by itself, and reading back finds nothing`, async () => {
      await using world = await open()
      world.breakNextPost(how)
      const post = world.messenger.post(outboxMessage(world.channel), { signal })
      await assert.rejects(post, { code: 'SLACK_UNAVAILABLE', reason: 'unknown-outcome' })
      assert.equal(world.attempts(), 1)
      assert.equal(await world.messenger.findPosted(outboxMessage(world.channel), { since: SINCE, signal }), undefined)
    })
  }

  test(`${name}: when it is limited it says so, and does not ask again before its time`, async () => {
    await using world = await open()
    world.breakNextPost('limited')
    const limited = { code: 'SLACK_UNAVAILABLE', reason: 'rate-limited' }
    await assert.rejects(world.messenger.post(outboxMessage(world.channel), { signal }), limited)
    await assert.rejects(world.messenger.post(outboxMessage(world.channel), { signal }), limited)
    assert.equal(world.attempts(), 1)
  })

  test(`${name}: a channel it may not post in is refused with the reason`, async () => {
    await using world = await open()
    const { channel, reason } = world.closed
    await assert.rejects(world.messenger.post(outboxMessage(channel), { signal }), { code: 'SLACK_REFUSED', reason })
  })

  test(`${name}: an aborted post never leaves this machine`, async () => {
    await using world = await open()
    const post = world.messenger.post(outboxMessage(world.channel), { signal: AbortSignal.abort() })
    await assert.rejects(post, { code: 'SLACK_UNAVAILABLE', reason: 'not-sent' })
    assert.equal(world.attempts(), 0)
  })
}
