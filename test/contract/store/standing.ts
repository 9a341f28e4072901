import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer } from '../../../src/domain/answer.ts'
import type { AnswerId, ArticleId, ChannelId, StandingQuestionId } from '../../../src/domain/ids.ts'
import type { PersonHash } from '../../../src/domain/payer.ts'
import type { StandingAnswer, StandingCheck } from '../../../src/ports/store/standing-store.ts'
import type { Store } from '../../../src/ports/store.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const CHANNEL = 'C1' as ChannelId
const ASKED = '2026-11-20T07:00:00.000Z'
const NOW = '2026-11-20T08:00:00.000Z'
const LEASE_END = '2026-11-20T08:10:00.000Z'
const LATER = '2026-11-20T08:20:00.000Z'
const EXPIRY = '2026-12-20T08:00:00.000Z'
const LIMITS = { perChannel: 3, perPerson: 2 }
const TAKE = { owner: 'p1', now: NOW, leaseUntil: LEASE_END, limit: 10, maxArrivals: 10 }

type Opened = Parameters<Store['standing']['open']>[0]

function personOf(name: string): PersonHash {
  return name as PersonHash
}

function questionOf(id: string, given: Partial<Opened> = {}): Opened {
  return {
    id: id as StandingQuestionId,
    channel: CHANNEL,
    threadTs: '1.1',
    person: personOf('p'),
    question: 'When will the ferry run again? “soon” ⛴',
    timezone: 'Europe/Berlin',
    openedAt: NOW,
    expiresAt: EXPIRY,
    ...given,
  }
}

function open(store: Store, id: string, given: Partial<Opened> = {}) {
  return store.standing.open(questionOf(id, given), { askedAt: ASKED, limits: LIMITS })
}

async function takeOne(store: Store, given: Partial<typeof TAKE> = {}): Promise<StandingCheck> {
  const [check] = await store.standing.takeDue({ ...TAKE, ...given })
  assert.ok(check)
  return check
}

function answerOf(id: string, given: Partial<StandingAnswer> = {}): StandingAnswer {
  const answer = {
    id: id as AnswerId,
    answeredAt: NOW,
    question: 'When?',
    claims: [],
    conflicts: [],
  } as unknown as Answer
  return {
    record: { answer, retrieved: [], place: { channel: CHANNEL, threadTs: '1.1' } },
    messages: [0, 1].map((position) => ({ key: `${id}#${position}`, position, message: { text: id, blocks: [] } })),
    told: [{ text: 'On Monday.', origins: ['a_1' as ArticleId] }],
    isLast: false,
    at: NOW,
    ...given,
  }
}

const OUTBOX = { owner: 'p1', now: NOW, leaseUntil: LEASE_END, limit: 10 }

export function describeStanding(openStore: OpenStoreUnderTest): void {
  test('keeps a question open as it was given, once', async () => {
    await using opened = await openStore()
    const { standing } = opened.store
    assert.equal(await open(opened.store, 'a'), 'opened')
    assert.equal(await open(opened.store, 'a'), 'already-open')
    const question = { ...questionOf('a'), state: 'open', answers: 0, told: [] }
    assert.deepEqual(await standing.get('a' as StandingQuestionId), question)
    assert.deepEqual(await standing.openIn(CHANNEL, NOW), [question])
    assert.deepEqual(await standing.openIn('C2' as ChannelId, NOW), [])
    assert.deepEqual(await standing.openIn(CHANNEL, EXPIRY), [])
    assert.equal(await standing.get('unknown' as StandingQuestionId), undefined)
  })

  test('holds as many questions of a channel and of a person as may be, and takes more once there is room', async () => {
    await using opened = await openStore()
    const { store } = opened
    await open(store, 'a')
    await open(store, 'b', { channel: 'C2' as ChannelId })
    assert.equal(await open(store, 'c', { channel: 'C3' as ChannelId }), 'person-full')
    await open(store, 'd', { person: personOf('q') })
    await open(store, 'e', { person: personOf('q') })
    assert.equal(await open(store, 'f', { person: personOf('r') }), 'channel-full')
    assert.equal(await store.standing.close('d' as StandingQuestionId), true)
    assert.equal(await store.standing.close('d' as StandingQuestionId), false)
    assert.equal(await open(store, 'f', { person: personOf('r') }), 'opened')
    const later = { person: personOf('s'), openedAt: EXPIRY, expiresAt: '2027-01-20T08:00:00.000Z' }
    assert.equal(await open(store, 'g', later), 'opened')
  })

  test('gives a question to check only when something came in since it was asked, or checked', async () => {
    await using opened = await openStore()
    const { store } = opened
    await saveOne(store, articleDraft({ key: 'url:old', text: 'Old report.', seenAt: ASKED }))
    await open(store, 'a')
    assert.deepEqual(await store.standing.takeDue(TAKE), [])
    const added = await saveOne(store, articleDraft({ key: 'url:new', text: 'New report.' }))
    const updated = await saveOne(store, articleDraft({ key: 'url:old', text: 'Old report, changed.' }))
    const check = await takeOne(store)
    assert.equal(check.question.id, 'a')
    assert.deepEqual(check.arrivals, [added.id, updated.id])
    await store.standing.endCheck(check, { owner: 'p1' })
    assert.deepEqual(await store.standing.takeDue(TAKE), [])
  })

  test('gives long lists of arrivals in parts', async () => {
    await using opened = await openStore()
    const { store } = opened
    await open(store, 'a')
    const drafts = Array.from({ length: 5 }, (_, n) => articleDraft({ key: `url:${n}`, text: `Report ${n}.` }))
    const ids = (await store.articles.save(drafts)).map(({ id }) => id)
    const seen: ArticleId[] = []
    for (const size of [2, 2, 1]) {
      const check = await takeOne(store, { maxArrivals: 2 })
      assert.equal(check.arrivals.length, size)
      seen.push(...check.arrivals)
      await store.standing.endCheck(check, { owner: 'p1' })
    }
    assert.deepEqual(seen, ids)
    assert.deepEqual(await store.standing.takeDue(TAKE), [])
  })

  test('lets a question rest as long as it is told to, and takes none whose time is over', async () => {
    await using opened = await openStore()
    const { store } = opened
    await open(store, 'a')
    await saveOne(store, articleDraft({ key: 'url:1', text: 'One.' }))
    await store.standing.endCheck(await takeOne(store), { owner: 'p1', notBefore: LATER })
    await saveOne(store, articleDraft({ key: 'url:2', text: 'Two.' }))
    assert.deepEqual(await store.standing.takeDue(TAKE), [])
    assert.deepEqual(await store.standing.takeDue({ ...TAKE, now: EXPIRY }), [])
    assert.equal((await takeOne(store, { now: LATER })).arrivals.length, 1)
  })

  test('gives each question to one process until its lease ends, and then to another', async () => {
    await using opened = await openStore()
    await using other = await opened.openAnother()
    await open(opened.store, 'a')
    await saveOne(opened.store, articleDraft())
    const slow = await takeOne(opened.store)
    assert.deepEqual(await other.standing.takeDue({ ...TAKE, owner: 'p2' }), [])
    const taken = await takeOne(other, { owner: 'p2', now: LEASE_END, leaseUntil: LATER })
    assert.deepEqual(taken, slow)
    assert.equal(await opened.store.standing.answer(slow, { owner: 'p1', answer: answerOf('slow') }), false)
    await opened.store.standing.endCheck(slow, { owner: 'p1' })
    assert.equal(await other.standing.answer(taken, { owner: 'p2', answer: answerOf('fast') }), true)
    assert.deepEqual(
      (await other.digests.takeOutbox(OUTBOX)).map(({ key }) => key),
      ['fast#0', 'fast#1'],
    )
    assert.equal(await other.answers.get('slow' as AnswerId), undefined)
  })

  test('keeps an answer with its messages for the thread, and what was told', async () => {
    await using opened = await openStore()
    const { store } = opened
    await open(store, 'a')
    await saveOne(store, articleDraft())
    const answer = answerOf('first')
    assert.equal(await store.standing.answer(await takeOne(store), { owner: 'p1', answer }), true)
    const question = await store.standing.get('a' as StandingQuestionId)
    assert.deepEqual([question?.state, question?.answers, question?.told], ['open', 1, answer.told])
    assert.deepEqual(await store.answers.get('first' as AnswerId), answer.record)
    const [message] = await store.digests.takeOutbox({ ...OUTBOX, limit: 1 })
    assert.deepEqual(message, {
      key: 'first#0',
      answerId: 'first',
      channel: CHANNEL,
      threadTs: '1.1',
      writtenAt: NOW,
      position: 0,
      message: { text: 'first', blocks: [] },
      state: 'sending',
      attempts: 0,
      wasSending: false,
    })
    assert.deepEqual(await store.standing.takeDue(TAKE), [])
  })

  test('gives out the messages of a thread one after the other, and tells the answer where it stands', async () => {
    await using opened = await openStore()
    const { store } = opened
    await open(store, 'a')
    await saveOne(store, articleDraft())
    await store.standing.answer(await takeOne(store), { owner: 'p1', answer: answerOf('first') })
    assert.equal((await store.digests.takeOutbox({ ...OUTBOX, limit: 1 })).length, 1)
    assert.deepEqual(await store.digests.takeOutbox({ ...OUTBOX, owner: 'p2' }), [])
    await store.digests.recordPosted('first#0', '1.2')
    await store.digests.recordPosted('first#0', '1.2')
    assert.equal((await store.answers.get('first' as AnswerId))?.place?.messageTs, '1.2')
    assert.deepEqual(
      (await store.digests.takeOutbox(OUTBOX)).map(({ key }) => key),
      ['first#1'],
    )
    await store.digests.recordPosted('first#1', '1.3')
    assert.equal((await store.answers.get('first' as AnswerId))?.place?.messageTs, '1.2')
  })

  test('posts nothing to a question that was closed while it was checked', async () => {
    await using opened = await openStore()
    const { store } = opened
    await open(store, 'a')
    await saveOne(store, articleDraft())
    const check = await takeOne(store)
    await store.standing.close('a' as StandingQuestionId)
    assert.equal(await store.standing.answer(check, { owner: 'p1', answer: answerOf('late') }), false)
    assert.deepEqual(await store.digests.takeOutbox(OUTBOX), [])
  })

  test('closes a question with its last answer, and opens it again with what was told', async () => {
    await using opened = await openStore()
    const { store } = opened
    await open(store, 'a')
    await saveOne(store, articleDraft())
    const answer = answerOf('last', { isLast: true })
    await store.standing.answer(await takeOne(store), { owner: 'p1', answer })
    assert.deepEqual(await store.standing.openIn(CHANNEL, NOW), [])
    assert.equal(await open(store, 'a'), 'opened')
    const [question] = await store.standing.openIn(CHANNEL, NOW)
    assert.deepEqual([question?.answers, question?.told], [1, answer.told])
  })

  test('forgets the open questions of a thread or channel with what was still to be posted there', async () => {
    await using opened = await openStore()
    const { store } = opened
    await open(store, 'a')
    await open(store, 'b', { threadTs: '2.1' })
    await open(store, 'c', { channel: 'C2' as ChannelId, person: personOf('q') })
    await saveOne(store, articleDraft())
    await store.standing.answer(await takeOne(store, { limit: 1 }), { owner: 'p1', answer: answerOf('first') })
    assert.equal(await store.answers.forget(CHANNEL, '1.1'), 1)
    assert.deepEqual(await store.digests.takeOutbox(OUTBOX), [])
    assert.deepEqual(
      (await store.standing.openIn(CHANNEL, NOW)).map(({ id }) => id),
      ['b'],
    )
    await store.answers.forget(CHANNEL)
    assert.deepEqual(await store.standing.openIn(CHANNEL, NOW), [])
    assert.equal((await store.standing.openIn('C2' as ChannelId, NOW)).length, 1)
  })

  test('prunes questions whose time was over, with messages that were posted, and nothing else', async () => {
    await using opened = await openStore()
    const { store } = opened
    await open(store, 'over', { expiresAt: LEASE_END })
    await open(store, 'a', { threadTs: '2.1' })
    await saveOne(store, articleDraft())
    await store.standing.answer(await takeOne(store, { limit: 1 }), { owner: 'p1', answer: answerOf('first') })
    await store.digests.recordPosted('first#0', '1.2')
    await store.prune(LATER)
    assert.deepEqual(
      (await store.standing.openIn(CHANNEL, NOW)).map(({ id }) => id),
      ['a'],
    )
    assert.deepEqual(
      (await store.digests.takeOutbox(OUTBOX)).map(({ key }) => key),
      ['first#1'],
    )
  })

  test('checks what comes in after a prune took the newest article away', async () => {
    await using opened = await openStore()
    const { store } = opened
    await open(store, 'a')
    await saveOne(store, articleDraft({ key: 'url:1', text: 'One.', seenAt: '2026-10-01T08:00:00.000Z' }))
    await store.standing.endCheck(await takeOne(store), { owner: 'p1' })
    await store.prune(ASKED)
    const { id } = await saveOne(store, articleDraft({ key: 'url:2', text: 'Two.' }))
    assert.deepEqual((await takeOne(store)).arrivals, [id])
  })
}
