import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Correction } from '../../../src/domain/correction.ts'
import type { OutboxMessage } from '../../../src/domain/digest.ts'
import type { ArticleId, ChannelId } from '../../../src/domain/ids.ts'
import type { Messenger } from '../../../src/ports/messenger.ts'
import { sampleAnswer, sampleClaim } from '../../unit/slack/sample-answer.ts'
import { sampleDigest, sampleStory } from '../../unit/slack/sample-digest.ts'

import { sampleStandingQuestion } from '../../unit/slack/sample-standing-question.ts'

/** A messenger with the world it posts into. */
export interface MessengerWorld extends AsyncDisposable {
  readonly messenger: Messenger
  readonly channel: ChannelId
  /** A channel it may not post in, with the reason it should give. */
  readonly closed: { readonly channel: ChannelId; readonly reason: string }
  /** Texts in the channel, threads among them, oldest first. */
  texts(): readonly string[]
  /** Everything that each message shows, oldest first. */
  shown(): readonly string[]
  /** Somebody deletes a message. */
  remove(ts: string): void
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

function correctionOf(claim: string): Correction {
  return {
    articleId: 'article-1' as ArticleId,
    version: 2,
    seenAt: '2026-11-24T08:00:00.000Z',
    article: { title: 'Aldermoor bridge reopens' },
    changes: [{ kind: 'changed', before: claim, after: 'It said otherwise.', claims: [claim] }],
  }
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

  test(`${name}: a correction is marked in the message that stands there, once, in the channel and in a thread`, async () => {
    await using world = await open()
    const { messenger, channel } = world
    const claim = sampleClaim()
    const [message] = messenger.renderDigest(sampleDigest({ stories: [sampleStory({ claims: [claim] })] }))
    assert.ok(message)
    const { ts: threadTs } = await messenger.post(outboxMessage(channel, { message }), { signal })
    const { ts } = await messenger.post(outboxMessage(channel, { key: 'k2', message }), { threadTs, signal })
    for (const place of [threadTs, ts].map((one) => ({ channel, threadTs, ts: one }))) {
      assert.equal(await messenger.amend(place, correctionOf(claim.text), { signal }), 'marked')
      assert.equal(await messenger.amend(place, correctionOf(claim.text), { signal }), 'marked')
    }
    for (const shown of world.shown()) assert.equal(shown.split('It said otherwise.').length, 2)
    assert.deepEqual(await messenger.findPosted(outboxMessage(channel), { since: SINCE, signal }), { ts: threadTs })
  })

  test(`${name}: a message that does not hold the claim stays as it is, and one that was deleted is gone`, async () => {
    await using world = await open()
    const { messenger, channel } = world
    const { ts } = await messenger.post(outboxMessage(channel), { signal })
    const before = world.shown()
    const place = { channel, threadTs: ts, ts }
    assert.equal(await messenger.amend(place, correctionOf('Something else.'), { signal }), 'unmarked')
    assert.deepEqual(world.shown(), before)
    world.remove(ts)
    assert.equal(await messenger.amend(place, correctionOf('The digest'), { signal }), 'gone')
  })

  test(`${name}: the note on a correction, and an answer to a standing question, are accepted as they are`, async () => {
    await using world = await open()
    const { messenger, channel } = world
    const question = sampleStandingQuestion()
    const replies = messenger.renderStandingReply({ answer: sampleAnswer(), question, isLast: false })
    const messages = [messenger.renderCorrection(correctionOf('x')), ...replies]
    for (const [n, message] of messages.entries())
      await messenger.post(outboxMessage(channel, { key: `k${n}`, message }), { signal })
    assert.equal(world.texts().length, messages.length)
  })

  test(`${name}: an aborted post never leaves this machine`, async () => {
    await using world = await open()
    const post = world.messenger.post(outboxMessage(world.channel), { signal: AbortSignal.abort() })
    await assert.rejects(post, { code: 'SLACK_UNAVAILABLE', reason: 'not-sent' })
    assert.equal(world.attempts(), 0)
  })
}
