import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId, StoryId } from '../../../src/domain/ids.ts'
import type { Story } from '../../../src/domain/story.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

export function describeStories(open: OpenStoreUnderTest): void {
  test('keeps a story with its articles in order, and replaces it', async () => {
    await using opened = await open()
    const one = story('one', ['c', 'a', 'b'])
    await opened.store.stories.save([one])
    assert.deepEqual(await opened.store.stories.get(one.id), one)
    const changed = { ...story('one', ['b', 'd']), headline: 'Changed', origins: 2 }
    await opened.store.stories.save([changed])
    assert.deepEqual(await opened.store.stories.get(one.id), changed)
    assert.equal(await opened.store.stories.storyOf('a' as ArticleId), undefined)
    assert.equal(await opened.store.stories.storyOf('d' as ArticleId), one.id)
  })

  test('moves an article to the story that is saved last, and drops one that is left empty', async () => {
    await using opened = await open()
    await opened.store.stories.save([story('one', ['a', 'b']), story('two', ['c'])])
    await opened.store.stories.save([story('three', ['b', 'c'])])
    assert.deepEqual((await opened.store.stories.get('one' as StoryId))?.articleIds, ['a'])
    assert.equal(await opened.store.stories.get('two' as StoryId), undefined)
    assert.equal(await opened.store.stories.storyOf('c' as ArticleId), 'three')
  })

  test('lists the stories last seen in a window, newest first, then by id', async () => {
    await using opened = await open()
    const stories = [
      { ...story('b', ['1']), lastSeen: '2026-11-19T00:00:00.000Z' },
      { ...story('a', ['2']), lastSeen: '2026-11-19T00:00:00.000Z' },
      { ...story('c', ['3']), lastSeen: '2026-11-20T00:00:00.000Z' },
      { ...story('d', ['4']), lastSeen: '2026-11-18T00:00:00.000Z' },
    ]
    await opened.store.stories.save(stories)
    const ids = async (range: { from?: string; to?: string; limit?: number }) =>
      (await opened.store.stories.list(range)).map(({ id }) => id).join('')
    assert.equal(await ids({}), 'cabd')
    assert.equal(await ids({ from: '2026-11-19T00:00:00.000Z', to: '2026-11-20T00:00:00.000Z' }), 'ab')
    assert.equal(await ids({ limit: 2 }), 'ca')
  })
}

function story(id: string, articleIds: readonly string[]): Story {
  return {
    id: id as StoryId,
    headline: `Story ${id}`,
    firstSeen: '2026-11-17T00:00:00.000Z',
    lastSeen: '2026-11-18T00:00:00.000Z',
    articleIds: articleIds as readonly ArticleId[],
    origins: 1,
  }
}
