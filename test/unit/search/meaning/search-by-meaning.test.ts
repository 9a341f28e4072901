import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Embedder } from '../../../../src/ports/embedder.ts'
import type { Store } from '../../../../src/ports/store.ts'
import { createSearch } from '../../../../src/search/create-search.ts'
import { createMeaning } from '../../../../src/search/meaning/create-meaning.ts'
import { embedPassages } from '../../../../src/search/meaning/embed-passages.ts'
import { articleDraft } from '../../../support/article-draft.ts'
import { createWordEmbedder } from '../../../support/create-word-embedder.ts'
import { createManualClock } from '../../../support/manual-clock.ts'
import { openTemporaryStore } from '../../../support/open-temporary-store.ts'
import { silentLog } from '../../../support/silent-log.ts'

const NEVER = new AbortController().signal
const MEANINGS = { beverage: 'drink', drinks: 'drink', companies: 'makers', complain: 'sue', sued: 'sue' }

const DRINKS = articleDraft({
  key: 'url:drinks',
  title: 'Makers of drinks sued',
  text: 'Makers of drinks sued the state.',
})
const BRIDGE = articleDraft({ key: 'url:bridge', title: 'Bridge closed', text: 'The bridge over the Sarn was closed.' })
const COMPANIES = articleDraft({ key: 'url:firms', title: 'On harbours', text: 'Harbours belong to beverage halls.' })

test('finds an article that has no word of the question', async () => {
  await using store = await openWith([DRINKS, BRIDGE])
  const embedder = createWordEmbedder({ meanings: MEANINGS })
  await embedPassages({ embedder, vectors: store.vectors, signal: NEVER })
  const question = { text: 'beverage companies complain' }
  assert.deepEqual((await searchWith(store).search({ question })).hits, [])
  const [first] = (await searchWith(store, embedder).search({ question })).hits
  assert.equal(first?.article.title, DRINKS.title)
  assert.ok((first?.why.meaning ?? 0) > 0)
})

test('never puts what is only near before what holds the words', async () => {
  await using store = await openWith([DRINKS, BRIDGE, COMPANIES])
  const embedder = createWordEmbedder({ meanings: MEANINGS })
  await embedPassages({ embedder, vectors: store.vectors, signal: NEVER })
  const { hits } = await searchWith(store, embedder).search({ question: { text: 'beverage halls' } })
  assert.equal(hits[0]?.article.title, COMPANIES.title)
})

test('searches by words when the model fails, and leaves it alone for a while', async () => {
  await using store = await openWith([DRINKS, BRIDGE])
  await embedPassages({ embedder: createWordEmbedder(), vectors: store.vectors, signal: NEVER })
  let asked = 0
  const broken: Embedder = {
    ...createWordEmbedder(),
    async embed() {
      asked++
      throw new Error('down')
    },
  }
  const search = searchWith(store, broken)
  for (let n = 0; n < 3; n++) {
    const { hits } = await search.search({ question: { text: 'the bridge' } })
    assert.equal(hits[0]?.article.title, BRIDGE.title)
  }
  assert.equal(asked, 1)
})

test('while no passage has a vector, nobody waits for that of a question', async () => {
  await using store = await openWith([DRINKS, BRIDGE])
  const embedder = createWordEmbedder({ meanings: MEANINGS })
  let asked = 0
  const counting: Embedder = {
    ...embedder,
    embed(...given) {
      asked += 1
      return embedder.embed(...given)
    },
  }
  const { search } = searchWith(store, counting)
  await search({ question: { text: 'beverage companies complain' } })
  assert.equal(asked, 0)
  await embedPassages({ embedder, vectors: store.vectors, signal: NEVER })
  const { hits } = await search({ question: { text: 'beverage companies complain' } })
  assert.deepEqual([asked, hits[0]?.article.title], [1, DRINKS.title])
})

test('embedding that is cut short goes on where it was, and no passage is embedded twice', async () => {
  const drafts = Array.from({ length: 40 }, (_, n) => articleDraft({ key: `url:${n}`, text: `Item ${n} opened.` }))
  await using store = await openWith(drafts)
  const embedder = createWordEmbedder()
  const stopping = new AbortController()
  const onProgress = () => stopping.abort(new Error('enough'))
  const cut = embedPassages({ embedder, vectors: store.vectors, signal: stopping.signal, onProgress })
  await assert.rejects(cut, { message: 'enough' })
  const { embedded } = await embedPassages({ embedder, vectors: store.vectors, signal: NEVER })
  assert.ok(embedded > 0 && embedded < drafts.length)
  assert.equal(embedder.embedded.length, drafts.length)
  assert.equal(await store.vectors.count(embedder.model), drafts.length)
})

test('another model embeds everything anew, and the old vectors go', async () => {
  await using store = await openWith([DRINKS, BRIDGE])
  await embedPassages({ embedder: createWordEmbedder({ model: 'old' }), vectors: store.vectors, signal: NEVER })
  const { embedded } = await embedPassages({
    embedder: createWordEmbedder({ model: 'new' }),
    vectors: store.vectors,
    signal: NEVER,
  })
  assert.equal(embedded, 2)
  assert.deepEqual([await store.vectors.count('old'), await store.vectors.count('new')], [0, 2])
})

async function openWith(drafts: Parameters<Store['articles']['save']>[0]): Promise<Store> {
  const store = await openTemporaryStore({ clock: createManualClock('2026-11-24T00:00:00.000Z') })
  await store.articles.save(drafts)
  return store
}

function searchWith(store: Store, embedder?: Embedder) {
  const clock = createManualClock('2026-11-24T00:00:00.000Z')
  const meaning = embedder && createMeaning({ embedder, vectors: store.vectors, clock, log: silentLog })
  return createSearch({ store, clock, ...(meaning && { meaning }) })
}
