import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Digest } from '../../../../src/domain/digest.ts'
import type { Timestamp } from '../../../../src/domain/timestamp.ts'
import { DAY_MS, HOUR_MS } from '../../../../src/domain/timestamp.ts'
import { MORNING, type Newsroom, openNewsroom } from '../support/open-newsroom.ts'
import { BRIDGE, BRIDGE_ELSEWHERE, CHESS, HOSPITAL, LIGHTHOUSE, OLIVES } from '../support/reports.ts'

const headlines = ({ stories }: Digest): string[] => stories.map(({ headline }) => headline)

async function checkQuotes({ store }: Newsroom, { stories }: Digest): Promise<number> {
  const citations = stories.flatMap(({ claims }) => claims.flatMap((claim) => claim.citations))
  for (const { articleId, version, quote, start, end } of citations) {
    const article = await store.articles.get(articleId, version)
    assert.equal(article?.text.slice(start, end), quote)
  }
  return citations.length
}

test('every claim quotes an article at its place, and equal numbers name the same article', async () => {
  await using room = await openNewsroom()
  await room.publish(BRIDGE, BRIDGE_ELSEWHERE, OLIVES, CHESS, HOSPITAL, LIGHTHOUSE)
  await room.clock.advance(HOUR_MS)
  const digest = await room.digester.preview({})
  assert.equal(digest.stories.length, 5)
  for (const { claims } of digest.stories) assert.ok(claims.length > 0)
  assert.ok((await checkQuotes(room, digest)) >= 5)
  const citations = digest.stories.flatMap(({ claims }) => claims.flatMap((claim) => claim.citations))
  assert.equal(new Set(citations.map(({ n }) => n)).size, new Set(citations.map(({ articleId }) => articleId)).size)
  assert.equal(Math.min(...citations.map(({ n }) => n)), 1)
})

test('two reports of one event are one story of two origins, and it comes first with its reasons', async () => {
  await using room = await openNewsroom()
  await room.publish(OLIVES, BRIDGE, CHESS, BRIDGE_ELSEWHERE)
  await room.clock.advance(HOUR_MS)
  const [first] = (await room.digester.preview({})).stories
  assert.equal(first?.articles.length, 2)
  assert.equal(first?.origins, 2)
  const sum = Object.values(first?.why ?? {}).reduce((total, part) => total + part, 0)
  assert.ok(Math.abs(sum - (first?.score ?? 0)) < 1e-6)
})

test('a preview posts nothing and leaves no trace', async () => {
  await using room = await openNewsroom()
  const { id } = await room.digester.subscribe(MORNING)
  const [bridge] = await room.publish(BRIDGE)
  await room.clock.advance(HOUR_MS)
  const before = await room.store.statistics()
  const digest = await room.digester.preview({ subscriptionId: id })
  assert.equal(digest.stories.length, 1)
  assert.equal(room.messenger.posted.length, 0)
  assert.equal(await room.store.digests.get(digest.id), undefined)
  assert.equal(await room.store.stories.storyOf(bridge ?? ('' as never)), undefined)
  assert.deepEqual(await room.store.statistics(), before)
})

test('topics keep the stories that touch one of them, and the others are counted', async () => {
  await using room = await openNewsroom()
  await room.publish(BRIDGE, OLIVES, CHESS, HOSPITAL)
  await room.clock.advance(HOUR_MS)
  const digest = await room.digester.preview({ topics: ['hospitals', 'olive harvests'] })
  assert.deepEqual(headlines(digest).sort(), [HOSPITAL.title, OLIVES.title].sort())
  assert.equal(digest.dropped['off-topic'], 2)
})

test('what does not fit is counted', async () => {
  await using room = await openNewsroom()
  await room.publish(BRIDGE, OLIVES, CHESS, HOSPITAL)
  await room.clock.advance(HOUR_MS)
  const digest = await room.digester.preview({ maxStories: 3 })
  assert.equal(digest.stories.length, 3)
  assert.equal(digest.dropped['ranked-lower'], 1)
})

test('a range goes by the dates of the articles, whenever they came in', async () => {
  await using room = await openNewsroom()
  const on = (publishedAt: Timestamp) => ({ given: { publishedAt } })
  await room.publish(
    { ...BRIDGE, ...on('2026-03-02T10:00:00.000Z') },
    { ...OLIVES, ...on('2026-03-03T10:00:00.000Z') },
    { ...CHESS, ...on('2026-03-09T10:00:00.000Z') },
  )
  const digest = await room.digester.preview({ from: '2026-03-02T00:00:00.000Z', to: '2026-03-05T00:00:00.000Z' })
  assert.deepEqual(headlines(digest).sort(), [BRIDGE.title, OLIVES.title].sort())
})

test('an article that came in late is told, however old it is', async () => {
  await using room = await openNewsroom()
  await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE)
  room.clock.set('2026-11-20T06:30:00.000Z')
  await room.digester.tick()
  await room.publish({ ...OLIVES, given: { publishedAt: '2026-11-18T10:00:00.000Z' } }, { ...CHESS })
  room.clock.set('2026-11-21T06:30:00.000Z')
  await room.digester.tick()
  const told = room.messenger.posted.map(({ text }) => text).join('\n')
  assert.equal(told.match(/Olive growers in Tessaly expect a record harvest/g)?.length, 1)
  assert.equal(told.match(/Schoolgirl beats/g)?.length, 1)
})

test('an article that was saved while the last digest was gathered is not lost', async () => {
  await using room = await openNewsroom()
  const { id } = await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE)
  room.clock.set('2026-11-20T06:30:00.000Z')
  await room.digester.tick()
  await room.publish({ ...OLIVES, given: { seenAt: '2026-11-20T06:29:50.000Z' } })
  await room.clock.advance(DAY_MS)
  assert.deepEqual(headlines(await room.digester.preview({ subscriptionId: id })), [OLIVES.title])
})

test('an article dated in the future waits until its time has come, and is told once then', async () => {
  await using room = await openNewsroom()
  const { id } = await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE, { ...OLIVES, given: { publishedAt: '2026-11-21T20:00:00.000Z' } })
  room.clock.set('2026-11-20T06:30:00.000Z')
  const before = await room.digester.preview({ subscriptionId: id })
  assert.deepEqual(headlines(before), [BRIDGE.title])
  assert.equal(before.dropped['future-dated'], 1)
  for (const day of ['20', '21', '22', '23', '24']) {
    room.clock.set(`2026-11-${day}T06:30:00.000Z`)
    await room.digester.tick()
  }
  const told = room.messenger.posted.filter(({ text }) => text.includes(OLIVES.title))
  assert.equal(told.length, 1)
  assert.match(told[0]?.key ?? '', /2026-11-22/)
})

test('the back catalogue of a source is no news, but an old page that somebody handed in is', async () => {
  await using room = await openNewsroom()
  const publishedAt = '2024-05-01T10:00:00.000Z'
  const addedAt = room.clock.now().toISOString()
  const feed = await room.store.sources.add({ kind: 'feed', url: 'https://courier.example/feed', addedAt })
  await room.publish(
    { ...OLIVES, given: { inputKind: 'feed', sourceId: feed.id, publishedAt } },
    { ...CHESS, given: { inputKind: 'page', publishedAt } },
  )
  await room.clock.advance(HOUR_MS)
  const digest = await room.digester.preview({})
  assert.deepEqual(headlines(digest), [CHESS.title])
  assert.equal(digest.dropped['old-items'], 1)
})

test('the sources that can not be read are named', async () => {
  await using room = await openNewsroom()
  const addedAt = room.clock.now().toISOString()
  await room.store.sources.add({ kind: 'feed', url: 'https://courier.example/feed', title: 'Courier', addedAt })
  const mail = await room.store.sources.add({ kind: 'feed', url: 'https://mail.example/feed', title: 'Mail', addedAt })
  await room.store.sources.recordFetch(mail.id, { at: addedAt, nextFetchAt: addedAt, error: 'no connection' })
  const { coverage } = await room.digester.preview({})
  assert.deepEqual(coverage, { sources: 2, down: ['Mail'] })
})

test('an unknown subscription and an empty range are refused', async () => {
  await using room = await openNewsroom()
  const unknown = 'nobody' as Parameters<typeof room.digester.runNow>[0]
  await assert.rejects(room.digester.preview({ subscriptionId: unknown }), { code: 'NOT_FOUND' })
  const backwards = { from: '2026-03-05T00:00:00.000Z', to: '2026-03-02T00:00:00.000Z' }
  await assert.rejects(room.digester.preview(backwards), { code: 'USAGE' })
})
