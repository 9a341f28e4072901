import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '../../../src/ports/store.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const PUBLISHED = '2026-11-10T06:00:00.000Z'
const UPDATED = '2026-11-12T06:00:00.000Z'
const SEEN = '2026-11-15T06:00:00.000Z'
const SEEN_AGAIN = '2026-11-16T06:00:00.000Z'

export function describeArticleTimes(open: OpenStoreUnderTest): void {
  test('an article is known from its publication on, whenever it was seen', async () => {
    await using opened = await open()
    await saveOne(opened.store, articleDraft({ publishedAt: PUBLISHED, seenAt: SEEN }))
    assert.deepEqual(await versionsSeen(opened.store, [before(PUBLISHED), PUBLISHED, SEEN]), [undefined, 1, 1])
  })

  test('an undated article is known from when it was first seen', async () => {
    await using opened = await open()
    await saveOne(opened.store, articleDraft({ seenAt: SEEN }))
    assert.deepEqual(await versionsSeen(opened.store, [PUBLISHED, before(SEEN), SEEN]), [undefined, undefined, 1])
  })

  test('an undated article of an archive was always known', async () => {
    await using opened = await open()
    await saveOne(opened.store, articleDraft({ seenAt: SEEN, archived: true }))
    assert.deepEqual(await versionsSeen(opened.store, ['1990-01-01T00:00:00.000Z', SEEN]), [1, 1])
  })

  test('a new version counts from its update time', async () => {
    await using opened = await open()
    await saveOne(opened.store, articleDraft({ publishedAt: PUBLISHED, seenAt: SEEN }))
    const update = articleDraft({ text: 'The bridge is closed.', updatedAt: UPDATED, seenAt: SEEN_AGAIN })
    await saveOne(opened.store, update)
    assert.deepEqual(await versionsSeen(opened.store, [PUBLISHED, before(UPDATED), UPDATED, SEEN_AGAIN]), [1, 1, 2, 2])
  })

  test('a new version without an update time that fits counts from when it was seen', async () => {
    for (const updatedAt of [undefined, before(PUBLISHED), PUBLISHED]) {
      await using opened = await open()
      await saveOne(opened.store, articleDraft({ publishedAt: PUBLISHED, seenAt: SEEN }))
      const update = { text: 'The bridge is closed.', seenAt: SEEN_AGAIN, ...(updatedAt && { updatedAt }) }
      await saveOne(opened.store, articleDraft(update))
      assert.deepEqual(await versionsSeen(opened.store, [SEEN, before(SEEN_AGAIN), SEEN_AGAIN]), [1, 1, 2])
    }
  })

  test('a date that is learnt later moves the article back to its day', async () => {
    await using opened = await open()
    await saveOne(opened.store, articleDraft({ seenAt: SEEN }))
    await saveOne(opened.store, articleDraft({ seenAt: SEEN_AGAIN, publishedAt: PUBLISHED }))
    assert.deepEqual(await versionsSeen(opened.store, [before(PUBLISHED), PUBLISHED]), [undefined, 1])
  })

  test('what is dated in the future is neither listed, counted nor found before its time', async () => {
    await using opened = await open()
    const future = '2026-12-24T00:00:00.000Z'
    await saveOne(opened.store, articleDraft({ publishedAt: future, seenAt: SEEN }))
    opened.clock.set('2026-12-23T23:59:59.999Z')
    assert.deepEqual(await opened.store.articles.list({}), [])
    assert.deepEqual(await opened.store.articles.extent(), { articles: 0 })
    assert.deepEqual(await versionsSeen(opened.store, ['2026-12-23T23:59:59.999Z']), [undefined])
    opened.clock.set(future)
    assert.equal((await opened.store.articles.list({})).length, 1)
    assert.deepEqual(await opened.store.articles.extent(), { articles: 1, from: future, to: future })
  })

  test('the extent names the first and last publication as of an instant', async () => {
    await using opened = await open()
    const days = ['2026-11-03', '2026-11-01', '2026-11-02', '2026-11-09']
    await opened.store.articles.save([
      ...days.map((day) => articleDraft({ key: day, text: day, publishedAt: `${day}T00:00:00.000Z` })),
      articleDraft({ key: 'undated', text: 'Undated.', archived: true }),
    ])
    const extent = await opened.store.articles.extent('2026-11-05T00:00:00.000Z')
    assert.deepEqual(extent, { articles: 4, from: '2026-11-01T00:00:00.000Z', to: '2026-11-03T00:00:00.000Z' })
  })
}

/** Which version of the only article is found, as of each instant; both ways of asking must agree. */
async function versionsSeen(store: Store, instants: readonly string[]): Promise<readonly (number | undefined)[]> {
  const seen: (number | undefined)[] = []
  for (const asOf of instants) {
    const { passages } = await store.index.match({ terms: ['bridge'], asOf, limit: 10 })
    const [passage] = await store.articles.passages(passages.slice(0, 1).map(({ passageId }) => passageId))
    const ids = await store.articles.findByPrefix('a_', 10)
    const [article] = await store.articles.getMany(ids, { asOf })
    assert.equal(passage?.version, article?.version)
    seen.push(article?.version)
  }
  return seen
}

function before(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString()
}
