import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId, StoryId } from '../../../src/domain/ids.ts'
import type { Store } from '../../../src/ports/store.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

export function describeStories(open: OpenStoreUnderTest): void {
  test('knows which story an article is in, and lets go of one that its story has no more', async () => {
    await using opened = await open()
    await opened.store.stories.save([story('one', ['c', 'a', 'b', 'a'])])
    assert.deepEqual(await storiesOf(opened.store, 'abc'), ['one', 'one', 'one'])
    await opened.store.stories.save([story('one', ['b', 'd'])])
    assert.deepEqual(await storiesOf(opened.store, 'abcd'), [undefined, 'one', undefined, 'one'])
  })

  test('moves an article to the story that is saved last', async () => {
    await using opened = await open()
    await opened.store.stories.save([story('one', ['a', 'b']), story('two', ['c'])])
    await opened.store.stories.save([story('three', ['b', 'c'])])
    assert.deepEqual(await storiesOf(opened.store, 'abc'), ['one', 'three', 'three'])
  })

  test('keeps a story of more articles than one statement takes', async () => {
    await using opened = await open()
    const ids = Array.from({ length: 450 }, (_, n) => `a${n}`)
    await opened.store.stories.save([story('long', ids)])
    assert.equal(await opened.store.stories.storyOf('a449' as ArticleId), 'long')
  })
}

/** Of the articles that are named by one letter each. */
function storiesOf({ stories }: Store, letters: string): Promise<readonly (StoryId | undefined)[]> {
  return Promise.all([...letters].map((letter) => stories.storyOf(letter as ArticleId)))
}

function story(id: string, articleIds: readonly string[]) {
  return { id: id as StoryId, articleIds: articleIds as readonly ArticleId[] }
}
