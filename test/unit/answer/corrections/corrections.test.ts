import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCorrections } from '../../../../src/answer/corrections/create-corrections.ts'
import type { Correction } from '../../../../src/domain/correction.ts'
import type { AnswerId, ArticleId, ChannelId } from '../../../../src/domain/ids.ts'
import type { ArticleDraft } from '../../../../src/ports/store/article-store.ts'
import { articleDraft } from '../../../support/article-draft.ts'
import { createManualClock } from '../../../support/manual-clock.ts'
import { openTemporaryStore } from '../../../support/open-temporary-store.ts'
import { silentLog } from '../../../support/silent-log.ts'
import { sampleAnswer, sampleCitation, sampleClaim } from '../../slack/sample-answer.ts'

const CHANNEL = 'C0NEWSROOM' as ChannelId
const QUOTE = 'The Norwick ferry runs again on 3 December.'
const CHANGED = 'The Norwick ferry runs again on 9 December.'
const REST = 'The port authority paid for the new hull, and the crew was trained in Calvera.'

/** A store with an article, and an answer that quotes its first sentence; what corrections make of new versions. */
async function openRoom() {
  const clock = createManualClock()
  const store = await openTemporaryStore({ clock })
  const rendered: Correction[] = []
  const renderCorrection = (correction: Correction) => {
    rendered.push(correction)
    return { text: 'corrected', blocks: [] }
  }
  const another = () => createCorrections({ store, messenger: { renderCorrection }, clock, log: silentLog })
  const save = async (first: string, given: Partial<ArticleDraft> = {}): Promise<ArticleId> => {
    await clock.advance(60_000)
    const text = `${first} ${REST}`
    const [saved] = await store.articles.save([articleDraft({ text, seenAt: clock.now().toISOString(), ...given })])
    return saved?.id as ArticleId
  }
  const articleId = await save(QUOTE)
  const answerWith = async (id: string, place: object | undefined, version = 1) => {
    const citation = sampleCitation({ articleId, version, quote: QUOTE, start: 0, end: QUOTE.length })
    const claims = [sampleClaim({ text: QUOTE, citations: [citation] })]
    const record = { answer: sampleAnswer({ id: id as AnswerId, claims }), retrieved: [] }
    await store.answers.save({ ...record, ...(place && { place: { channel: CHANNEL, threadTs: '1.1', ...place } }) })
  }
  await answerWith('one', { messageTs: '1.2' })
  return {
    store,
    rendered,
    save,
    answerWith,
    articleId,
    another,
    check: () => another().check({ signal: new AbortController().signal }),
    async notes() {
      const now = clock.now().toISOString()
      const notes = await store.digests.takeOutbox({ owner: 'p', now, leaseUntil: now, limit: 100 })
      return notes.map(({ key, threadTs, amends }) => [key, threadTs, amends?.of])
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}

test('a new version that changes a quoted sentence corrects the answer, once', async () => {
  await using room = await openRoom()
  await room.save(CHANGED)
  assert.equal(await room.check(), 1)
  assert.equal(await room.check(), 0)
  const { changes, version, article } = room.rendered[0] ?? {}
  assert.deepEqual(changes, [{ kind: 'changed', before: QUOTE, after: CHANGED, claims: [QUOTE] }])
  assert.deepEqual([version, article?.title], [2, 'Harbour bridge opens'])
  const of = { kind: 'answer', id: 'one' }
  assert.deepEqual(await room.notes(), [[`correction:answer:one:${room.articleId}:2`, '1.1', of]])
})

test('a new version that does not touch what was quoted says nothing', async () => {
  await using room = await openRoom()
  await room.save(`${QUOTE} The captain is Otto Hale.`)
  assert.equal(await room.check(), 0)
})

test('each version is compared with the one before it, so that nothing is told twice', async () => {
  await using room = await openRoom()
  await room.save(CHANGED)
  await room.check()
  await room.save(`${CHANGED} The captain is Otto Hale.`)
  assert.equal(await room.check(), 0)
  await room.save('Otto Hale will be its captain.')
  assert.equal(await room.check(), 1)
  assert.deepEqual(room.rendered.at(-1)?.changes, [{ kind: 'removed', before: CHANGED, claims: [QUOTE] }])
})

test('a version that goes back to what was quoted says so', async () => {
  await using room = await openRoom()
  await room.save(CHANGED)
  await room.check()
  await room.save(`${QUOTE} The captain is Otto Hale.`)
  assert.equal(await room.check(), 1)
  const back = { kind: 'restored', before: CHANGED, after: QUOTE, claims: [QUOTE] }
  assert.deepEqual(room.rendered.at(-1)?.changes, [back])
})

test('an answer that quotes a later version is left alone', async () => {
  await using room = await openRoom()
  await room.save(CHANGED)
  await room.store.answers.forget(CHANNEL)
  await room.answerWith('two', { messageTs: '1.2' }, 2)
  assert.equal(await room.check(), 0)
})

test('an answer that nobody can see is left alone, one on its way to its thread is not', async () => {
  await using room = await openRoom()
  await room.store.answers.forget(CHANNEL)
  await room.answerWith('aside', undefined)
  await room.answerWith('soon', {})
  await room.save(CHANGED)
  assert.equal(await room.check(), 1)
  assert.deepEqual(await room.notes(), [
    [`correction:answer:soon:${room.articleId}:2`, undefined, { kind: 'answer', id: 'soon' }],
  ])
})

test('a sentence that addresses a model is not repeated', async () => {
  await using room = await openRoom()
  await room.save(CHANGED, { suspicious: [{ start: 0, end: CHANGED.length }] })
  await room.check()
  assert.deepEqual(room.rendered[0]?.changes, [{ kind: 'changed', before: QUOTE, claims: [QUOTE] }])
})

test('two processes that look at once write one note, and so does one that died before it was done', async () => {
  await using room = await openRoom()
  await room.save(CHANGED)
  const { signal } = new AbortController()
  const counts = await Promise.all([room.check(), room.another().check({ signal })])
  assert.deepEqual(counts.toSorted(), [0, 1])
  const { passMark } = room.store.corrections
  await room.save(QUOTE.replace('3', '12'))
  room.store.corrections.passMark = async () => {
    throw new Error('killed')
  }
  await assert.rejects(room.check(), /killed/)
  room.store.corrections.passMark = passMark
  assert.equal(await room.check(), 0)
  assert.equal((await room.notes()).length, 2)
})

test('an answer that was forgotten is not corrected', async () => {
  await using room = await openRoom()
  await room.save(CHANGED)
  await room.store.answers.forget(CHANNEL)
  assert.equal(await room.check(), 0)
})
