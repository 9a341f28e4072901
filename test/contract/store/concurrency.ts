import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId } from '../../../src/domain/ids.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { startChild } from './child/start-child.ts'
import { CLAIMS } from './child/tasks.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest, StoreUnderTest } from './store-under-test.ts'

const KILLS = 3

export function describeConcurrency(open: OpenStoreUnderTest): void {
  for (const task of ['claimEvents', 'claimRuns'] as const)
    test(`of two processes exactly one gets each claim (${task})`, async () => {
      await using opened = await open()
      await using one = await startChild({ address: opened.address, task, name: 'one' })
      await using two = await startChild({ address: opened.address, task, name: 'two' })
      one.go()
      two.go()
      assert.deepEqual(await Promise.all([one.ended, two.ended]), [0, 0])
      const won = [...one.told, ...two.told]
      assert.equal(won.length, CLAIMS)
      assert.equal(new Set(won).size, CLAIMS)
    })

  test('a killed process loses no article that was acknowledged, and doubles none', async () => {
    await using opened = await open()
    for (let n = 0; n < KILLS; n++) {
      await using child = await startChild({ address: opened.address, task: 'saveArticles', name: `child${n}` })
      child.go()
      await child.hasTold(20)
      await child.kill()
      await assertKept(opened, child.told as readonly ArticleId[])
    }
  })

  test('a process reads and writes while another one writes', async () => {
    await using opened = await open()
    await using child = await startChild({ address: opened.address, task: 'saveArticles', name: 'busy' })
    child.go()
    await child.hasTold(4)
    for (let n = 0; n < 20; n++) {
      const { id } = await saveOne(opened.store, articleDraft({ key: `url:${n}`, text: `Own report ${n}.` }))
      assert.equal((await opened.store.articles.get(id))?.text, `Own report ${n}.`)
    }
    await child.kill()
    await assertKept(opened, child.told as readonly ArticleId[])
  })
}

/** Every acknowledged article is there once, whole, and found; pairs were saved whole. */
async function assertKept({ store }: StoreUnderTest, acknowledged: readonly ArticleId[]): Promise<void> {
  assert.ok(acknowledged.length > 0)
  const articles = await store.articles.getMany(acknowledged)
  assert.deepEqual(
    articles.map(({ id }) => id),
    acknowledged,
  )
  assert.equal(new Set(acknowledged).size, acknowledged.length)
  for (const { id } of articles) assert.equal((await store.articles.passagesOf(id, 1)).length, 2)
  const { articles: total, passages } = await store.statistics()
  const found = await store.index.match({ terms: ['report'], asOf: '2026-11-20T08:00:00.000Z', limit: 100_000 })
  assert.equal(found.articles.length, total)
  assert.equal(found.passages.length, passages)
}
