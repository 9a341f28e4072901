import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleDraft } from '../../support/article-draft.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const AT = '2026-11-20T08:00:00.000Z'
const LATER = '2026-11-20T09:00:00.000Z'

export function describeFeedItems(open: OpenStoreUnderTest): void {
  test('finds the article that an entry became, also after a restart', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, articleDraft())
    await opened.store.items.remember([])
    await opened.store.items.remember([{ key: 'one', articleId: id, at: AT }])
    await using again = await opened.openAnother()
    assert.deepEqual(await again.items.find('one'), { articleId: id, at: AT })
    assert.equal(await again.items.find('two'), undefined)
  })

  test('keeps the last of what is said of one entry', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, articleDraft())
    const other = await saveOne(
      opened.store,
      articleDraft({ key: 'url:https://courier.example/other', text: 'Other.' }),
    )
    const entry = { key: 'one', articleId: id, at: AT }
    await opened.store.items.remember([entry, { ...entry, articleId: other.id }])
    assert.equal((await opened.store.items.find('one'))?.articleId, other.id)
    await opened.store.items.remember([{ ...entry, at: LATER }])
    assert.deepEqual(await opened.store.items.find('one'), { articleId: id, at: LATER })
  })

  test('forgets entries that were read before what is pruned', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, articleDraft({ seenAt: LATER }))
    await opened.store.items.remember([{ key: 'one', articleId: id, at: AT }])
    await opened.store.prune(LATER)
    assert.equal(await opened.store.items.find('one'), undefined)
  })
}
