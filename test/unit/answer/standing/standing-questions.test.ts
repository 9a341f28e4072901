import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnswerId, StandingQuestionId } from '../../../../src/domain/ids.ts'
import { DAY_MS, MINUTE_MS } from '../../../../src/domain/timestamp.ts'
import { answerFrom, CHANNEL, openStandingRoom, QUESTION } from './standing-room.ts'

const NEWS = 'The Norwick ferry will run again on 3 December.'
const ASKED = 'standing-asked' as StandingQuestionId

test('a question is answered in its thread when a new article answers it, once', async () => {
  await using room = await openStandingRoom()
  assert.deepEqual(await room.keepOpen(), { kind: 'opened', until: '2026-12-20T08:00:00.000Z' })
  await room.clock.advance(MINUTE_MS)
  const id = await room.publish(NEWS)
  room.reply(() => answerFrom(id, NEWS))
  assert.equal(await room.check(), 1)
  assert.equal(await room.check(), 0)
  assert.deepEqual(
    (await room.posted()).map(({ key, channel, threadTs, message }) => [key, channel, threadTs, message.text]),
    [['standing-asked:1#0', CHANNEL, '1.1', NEWS]],
  )
  assert.deepEqual(room.asked, [{ text: QUESTION, channel: CHANNEL, person: 'mara', timezone: 'UTC' }])
})

test('nothing is asked while nothing comes in, nor for articles about something else', async () => {
  await using room = await openStandingRoom()
  await room.keepOpen()
  assert.equal(await room.check(), 0)
  await room.publish('The olive harvest in Calvera was the best for years.')
  assert.equal(await room.check(), 0)
  assert.deepEqual(room.asked, [])
})

test('a follow-up is kept open in its stand-alone wording', async () => {
  await using room = await openStandingRoom()
  await room.keepOpen({ question: 'And when does it run?', searchedFor: QUESTION })
  assert.equal((await room.standing.openIn(CHANNEL))[0]?.question, QUESTION)
})

test('an answer that rests on old articles alone is not posted', async () => {
  await using room = await openStandingRoom()
  const old = await room.publish('The ferry is out of service.')
  await room.clock.advance(DAY_MS)
  await room.keepOpen()
  await room.publish(NEWS)
  room.reply(() => answerFrom(old, 'The ferry is out of service.'))
  assert.equal(await room.check(), 0)
  assert.deepEqual(await room.posted(), [])
})

test('an article that was on its way in when the question was asked counts as new', async () => {
  await using room = await openStandingRoom()
  const id = await room.publish(NEWS)
  await room.clock.advance(MINUTE_MS)
  await room.keepOpen()
  room.reply(() => answerFrom(id, NEWS))
  assert.equal(await room.check(), 1)
})

test('a question that was asked in vain rests before it is asked again', async () => {
  await using room = await openStandingRoom()
  await room.keepOpen()
  await room.publish('The Norwick ferry was painted.')
  assert.equal(await room.check(), 0)
  const id = await room.publish(NEWS)
  room.reply(() => answerFrom(id, NEWS))
  assert.equal(await room.check(), 0)
  assert.equal(room.asked.length, 1)
  await room.clock.advance(10 * MINUTE_MS)
  assert.equal(await room.check(), 1)
})

test('an answered question is answered again when an independent report says something else, not when a copy or echo comes in', async () => {
  await using room = await openStandingRoom()
  await room.keepOpen()
  const first = await room.publish(NEWS)
  room.reply(() => answerFrom(first, NEWS))
  assert.equal(await room.check(), 1)
  const rest = () => room.clock.advance(11 * MINUTE_MS)
  await rest()
  const copy = await room.publish(NEWS)
  assert.equal((await room.store.articles.get(copy))?.duplicateOf, first)
  room.reply(() => answerFrom(copy, NEWS))
  assert.equal(await room.check(), 0)
  await rest()
  const echo = await room.publish('On 3 December the ferry of Norwick will run again, the port said.')
  room.reply(() => answerFrom(echo, 'On 3 December the ferry of Norwick will run again.'))
  assert.equal(await room.check(), 0)
  await rest()
  const change = await room.publish('The Norwick ferry will run again on 9 December only.')
  room.reply(() => answerFrom(change, 'The Norwick ferry will run again on 9 December only.'))
  assert.equal(await room.check(), 1)
  assert.deepEqual(
    (await room.posted()).map(({ key }) => key),
    ['standing-asked:1#0', 'standing-asked:2#0'],
  )
})

test('a question is closed with its last answer', async () => {
  await using room = await openStandingRoom({ maxAnswers: 1 })
  await room.keepOpen()
  const id = await room.publish(NEWS)
  room.reply(() => answerFrom(id, NEWS))
  await room.check()
  assert.deepEqual(await room.standing.openIn(CHANNEL), [])
})

test('a question is not checked after it was closed, and not after its time', async () => {
  await using room = await openStandingRoom()
  await room.keepOpen()
  await room.keepOpen({ id: 'other' as AnswerId })
  await room.standing.close(ASKED)
  await room.clock.advance(31 * DAY_MS)
  await room.publish(NEWS)
  assert.equal(await room.check(), 0)
  assert.deepEqual(room.asked, [])
})

test('the limits are told, and hold for a channel and for a person', async () => {
  await using room = await openStandingRoom({ perChannel: 3, perPerson: 2 })
  const keep = (id: string, person: string) => room.keepOpen({ id: id as AnswerId }, person)
  await keep('a', 'mara')
  await keep('b', 'mara')
  assert.deepEqual(await keep('c', 'mara'), { kind: 'person-full', limit: 2 })
  await keep('d', 'omar')
  assert.deepEqual(await keep('e', 'omar'), { kind: 'channel-full', limit: 3 })
  assert.equal((await keep('a', 'omar')).kind, 'already-open')
})

test('a question that fails to be answered is left to the end of its lease, and stops no other', async () => {
  await using room = await openStandingRoom()
  await room.keepOpen({ id: 'a' as AnswerId })
  await room.keepOpen({ id: 'b' as AnswerId })
  const id = await room.publish(NEWS)
  let calls = 0
  room.reply(() => {
    if (calls++ === 0) throw new Error('the model fell over')
    return answerFrom(id, NEWS)
  })
  assert.equal(await room.check(), 1)
  assert.equal(await room.check(), 0)
  await room.clock.advance(16 * MINUTE_MS)
  assert.equal(await room.check(), 1)
})

test('of two processes that check at once, one answers', async () => {
  await using room = await openStandingRoom()
  await room.keepOpen()
  const id = await room.publish(NEWS)
  room.reply(() => answerFrom(id, NEWS))
  const { signal } = new AbortController()
  const both = await Promise.all([room.check(), room.another('p2').check({ signal })])
  assert.deepEqual(both.toSorted(), [0, 1])
  assert.equal((await room.posted()).length, 1)
})

test('a flood of articles is worked through in one go', async () => {
  await using room = await openStandingRoom({ arrivalsPerCheck: 2 })
  await room.keepOpen()
  for (let n = 0; n < 9; n++) await room.publish(`Chess round ${n} was drawn.`)
  const id = await room.publish(NEWS)
  room.reply(() => answerFrom(id, NEWS))
  assert.equal(await room.check(), 1)
})
