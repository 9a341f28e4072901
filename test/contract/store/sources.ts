import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SourceId } from '../../../src/domain/ids.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const FEED = { kind: 'feed', url: 'https://courier.example/feed', addedAt: '2026-11-20T08:00:00.000Z' } as const
const NOW = '2026-11-20T09:00:00.000Z'
const SOON = '2026-11-20T09:05:00.000Z'
const LATER = '2026-11-20T10:00:00.000Z'

export function describeSources(open: OpenStoreUnderTest): void {
  test('adds a source, and gives back the known one for a known address', async () => {
    await using opened = await open()
    const source = await opened.store.sources.add({ ...FEED, title: 'Courier' })
    assert.deepEqual(source, { ...FEED, title: 'Courier', id: source.id, state: 'ok', articles: 0, failures: 0 })
    assert.deepEqual(await opened.store.sources.add({ ...FEED, title: 'Another', addedAt: NOW }), source)
    assert.deepEqual(await opened.store.sources.list(), [source])
    assert.deepEqual(await opened.store.sources.get(source.id), source)
    assert.equal(await opened.store.sources.get('s_unknown' as SourceId), undefined)
  })

  test('counts the articles of a source, which stay when it is removed', async () => {
    await using opened = await open()
    const { id: sourceId } = await opened.store.sources.add(FEED)
    const { id } = await saveOne(opened.store, articleDraft({ sourceId }))
    assert.equal((await opened.store.sources.get(sourceId))?.articles, 1)
    assert.equal((await opened.store.articles.list({ sourceId })).length, 1)
    await opened.store.sources.remove(sourceId)
    assert.equal((await opened.store.articles.get(id))?.sourceId, undefined)
    await assert.rejects(opened.store.sources.remove(sourceId), { code: 'NOT_FOUND' })
  })

  test('saves an article whose source was removed on its way in', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, articleDraft({ sourceId: 's_gone' as SourceId }))
    assert.equal((await opened.store.articles.get(id))?.sourceId, undefined)
  })

  test('keeps what fetching told, and counts failures until one succeeds', async () => {
    await using opened = await open()
    const { id } = await opened.store.sources.add(FEED)
    const answer = { etag: '"1"', lastModified: 'Fri, 20 Nov 2026 08:00:00 GMT', title: 'Courier' }
    await opened.store.sources.recordFetch(id, { at: NOW, nextFetchAt: LATER, ...answer })
    for (let n = 0; n < 2; n++)
      await opened.store.sources.recordFetch(id, { at: SOON, nextFetchAt: LATER, error: 'timed out' })
    const failing = await opened.store.sources.get(id)
    const times = { lastFetchedAt: SOON, nextFetchAt: LATER }
    assert.deepEqual(await opened.store.sources.coverage(), { sources: 1, down: ['Courier'] })
    assert.deepEqual(failing, {
      ...FEED,
      ...answer,
      ...times,
      id,
      state: 'failing',
      articles: 0,
      failures: 2,
      lastError: 'timed out',
    })
    await opened.store.sources.recordFetch(id, { at: LATER, nextFetchAt: LATER })
    const { state, failures, lastError, etag } = (await opened.store.sources.get(id)) ?? {}
    assert.deepEqual(
      { state, failures, lastError, etag },
      { state: 'ok', failures: 0, lastError: undefined, etag: '"1"' },
    )
  })

  test('gives out each due source once, until its lease runs out', async () => {
    await using opened = await open()
    await using other = await opened.openAnother()
    const { id } = await opened.store.sources.add(FEED)
    const claim = { now: NOW, leaseUntil: SOON, limit: 10 }
    assert.deepEqual(await opened.store.sources.claimDue(claim), [id])
    assert.deepEqual(await other.sources.claimDue(claim), [])
    assert.equal((await other.sources.claimDue({ ...claim, now: SOON, leaseUntil: LATER })).length, 1)
    await other.sources.recordFetch(id, { at: SOON, nextFetchAt: LATER })
    assert.deepEqual(await opened.store.sources.claimDue({ ...claim, now: SOON }), [])
    assert.equal((await opened.store.sources.claimDue({ ...claim, now: LATER })).length, 1)
  })

  test('gives out no more sources than asked for, the longest due first, and none that is paused', async () => {
    await using opened = await open()
    const ids = []
    for (const name of ['a', 'b', 'c']) {
      const { id } = await opened.store.sources.add({ ...FEED, url: `https://courier.example/${name}` })
      ids.push(id)
    }
    const [a, b, c] = ids as [SourceId, SourceId, SourceId]
    await opened.store.sources.recordFetch(a, { at: FEED.addedAt, nextFetchAt: '2026-11-20T08:30:00.000Z' })
    await opened.store.sources.recordFetch(b, { at: FEED.addedAt, nextFetchAt: '2026-11-20T08:20:00.000Z' })
    await opened.store.sources.setPaused(c, true)
    assert.equal((await opened.store.sources.get(c))?.state, 'paused')
    await opened.store.sources.recordFetch(c, { at: NOW, nextFetchAt: NOW, error: 'timeout' })
    assert.deepEqual(await opened.store.sources.coverage(), { sources: 2, down: [] })
    const claim = { now: NOW, leaseUntil: LATER, limit: 1 }
    assert.deepEqual(await opened.store.sources.claimDue(claim), [b])
    assert.deepEqual(await opened.store.sources.claimDue({ ...claim, limit: 9 }), [a])
    await opened.store.sources.setPaused(c, false)
    assert.deepEqual(await opened.store.sources.claimDue({ ...claim, limit: 9 }), [c])
  })
}
