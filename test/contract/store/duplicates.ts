import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ArticleDraft } from '../../../src/ports/store/article-store.ts'
import type { Store } from '../../../src/ports/store.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const COPIES: readonly ArticleDraft[] = [
  articleDraft({ key: 'url:agency', publishedAt: '2026-11-18T06:00:00.000Z' }),
  articleDraft({ key: 'url:courier', publishedAt: '2026-11-18T07:00:00.000Z' }),
  articleDraft({ key: 'url:herald', publishedAt: '2026-11-18T06:00:00.000Z' }),
  articleDraft({ key: 'url:undated' }),
  articleDraft({ key: 'url:other', text: 'Other words.', publishedAt: '2026-11-01T06:00:00.000Z' }),
]

export function describeDuplicates(open: OpenStoreUnderTest, propertyRuns: number): void {
  test('marks a new article of known words as a duplicate of the first one', async () => {
    await using opened = await open()
    const first = await saveOne(opened.store, articleDraft({ key: 'url:a' }))
    const second = await saveOne(opened.store, articleDraft({ key: 'url:b', seenAt: '2026-11-20T09:00:00.000Z' }))
    assert.deepEqual(second, { status: 'duplicate', id: second.id, version: 1, duplicateOf: first.id })
    assert.equal((await opened.store.articles.get(second.id))?.duplicateOf, first.id)
    assert.equal((await opened.store.articles.get(first.id))?.duplicateOf, undefined)
  })

  test('links copies to the one published first, in whatever order and batches they come in', async () => {
    const expected = await linksAfter(open, [COPIES.slice()])
    assert.equal(new Set(expected.values()).size, 2)
    const batches = fc
      .shuffledSubarray([...COPIES], { minLength: COPIES.length })
      .chain((order) => fc.nat(order.length).map((cut) => [order.slice(0, cut), order.slice(cut)]))
    await fc.assert(
      fc.asyncProperty(batches, async (order) => assert.deepEqual(await linksAfter(open, order), expected)),
      { numRuns: propertyRuns },
    )
  })

  test('links anew when the first of the copies changes its words', async () => {
    await using opened = await open()
    const [agency, courier] = await opened.store.articles.save(COPIES.slice(0, 2))
    assert.equal(courier?.duplicateOf, agency?.id)
    await saveOne(opened.store, articleDraft({ key: 'url:agency', text: 'The bridge is closed again.' }))
    for (const outcome of [agency, courier])
      assert.equal((await opened.store.articles.get(outcome?.id ?? ('' as never)))?.duplicateOf, undefined)
  })

  test('links anew when a copy turns out to be older', async () => {
    await using opened = await open()
    const undated = await saveOne(opened.store, articleDraft({ key: 'url:undated' }))
    const dated = await saveOne(opened.store, articleDraft({ key: 'url:b', publishedAt: '2026-11-18T06:00:00.000Z' }))
    assert.equal((await opened.store.articles.get(undated.id))?.duplicateOf, dated.id)
    await saveOne(opened.store, articleDraft({ key: 'url:undated', publishedAt: '2026-11-17T06:00:00.000Z' }))
    assert.equal((await opened.store.articles.get(undated.id))?.duplicateOf, undefined)
    assert.equal((await opened.store.articles.get(dated.id))?.duplicateOf, undated.id)
  })

  test('finds a copy like any other article', async () => {
    await using opened = await open()
    await opened.store.articles.save(COPIES.slice(0, 3))
    const query = { terms: ['bridge'], asOf: '2026-11-20T08:00:00.000Z', limit: 10 }
    assert.equal((await opened.store.index.match(query)).articles.length, 3)
  })
}

async function linksAfter(
  open: OpenStoreUnderTest,
  batches: readonly (readonly ArticleDraft[])[],
): Promise<ReadonlyMap<string, string | undefined>> {
  await using opened = await open()
  for (const batch of batches) await opened.store.articles.save(batch)
  return await readLinks(opened.store)
}

async function readLinks(store: Store): Promise<ReadonlyMap<string, string | undefined>> {
  const ids = await store.articles.findByPrefix('a_', COPIES.length)
  const articles = await store.articles.getMany(ids)
  return new Map(articles.map(({ id, duplicateOf }) => [id, duplicateOf]))
}
