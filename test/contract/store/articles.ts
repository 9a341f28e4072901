import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId, PassageId } from '../../../src/domain/ids.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const FULL_DRAFT = articleDraft({
  key: 'ext:41',
  externalId: '41',
  url: 'https://courier.example/bridge',
  byline: ['Mara Lind', 'Ole Brandt'],
  siteName: 'Norwick Courier',
  publishedAt: '2026-11-18T00:00:00.000Z',
  publishedPrecision: 'day',
  updatedAt: '2026-11-19T06:30:00.000Z',
  language: 'en',
  captions: ['The bridge at dawn'],
  removed: [{ text: 'Subscribe now', reason: 'advertisement' }],
  suspicious: [{ start: 0, end: 10 }],
  partial: true,
  archived: true,
})

export function describeArticles(open: OpenStoreUnderTest): void {
  test('gives back an article as it was saved', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, FULL_DRAFT)
    const { keys, contentHash, passages, raw, seenAt, ...said } = FULL_DRAFT
    const expected = { ...said, id, version: 1, firstSeenAt: seenAt, versionSeenAt: seenAt }
    assert.deepEqual(await opened.store.articles.get(id), expected)
  })

  test('leaves out what was not known of an article', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, articleDraft())
    const article = await opened.store.articles.get(id)
    const present = Object.entries(article ?? {}).filter(([, value]) => value === undefined || value === null)
    assert.deepEqual(present, [])
    assert.equal('url' in (article ?? {}), false)
    assert.equal('suspicious' in (article ?? {}), false)
  })

  test('keeps everything when it is opened again', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, FULL_DRAFT)
    const before = await opened.store.articles.get(id)
    await opened.store[Symbol.asyncDispose]()
    await using again = await opened.openAnother()
    assert.deepEqual(await again.articles.get(id), before)
  })

  test('derives the id from the first key alone', async () => {
    await using one = await open()
    await using other = await open()
    await saveOne(one.store, articleDraft({ key: 'url:https://courier.example/other', text: 'Something else.' }))
    const first = await saveOne(one.store, articleDraft())
    const second = await saveOne(other.store, articleDraft({ text: 'Other words.' }))
    assert.equal(first.id, second.id)
    assert.match(first.id, /^a_[a-z2-7]{16}$/)
  })

  test('knows an article by any of its keys', async () => {
    await using opened = await open()
    const keys = ['url:https://courier.example/a', 'url:https://courier.example/b'] as const
    const { id } = await saveOne(opened.store, articleDraft({ keys: [...keys] }))
    const again = await saveOne(opened.store, articleDraft({ keys: ['url:https://c.example/c', keys[1]] }))
    const third = await saveOne(opened.store, articleDraft({ keys: ['url:https://c.example/c'] }))
    assert.deepEqual([again.id, again.status, third.id, third.status], [id, 'unchanged', id, 'unchanged'])
  })

  test("takes articles with different importers' ids for different, even at one address", async () => {
    await using opened = await open()
    const url = 'url:https://courier.example/live'
    const first = await saveOne(opened.store, articleDraft({ keys: ['ext:1', url], text: 'One.' }))
    const second = await saveOne(opened.store, articleDraft({ keys: ['ext:2', url], text: 'Two.' }))
    const known = await saveOne(opened.store, articleDraft({ keys: ['ext:2', url], text: 'Two.' }))
    assert.notEqual(first.id, second.id)
    assert.deepEqual([second.status, known.status, known.id], ['added', 'unchanged', second.id])
  })

  test("gives an article known by its address the importer's id that comes later", async () => {
    await using opened = await open()
    const url = 'url:https://courier.example/live'
    const { id } = await saveOne(opened.store, articleDraft({ keys: [url] }))
    await saveOne(opened.store, articleDraft({ keys: ['ext:1', url], externalId: '1' }))
    assert.equal((await opened.store.articles.get(id))?.externalId, '1')
    const other = await saveOne(opened.store, articleDraft({ keys: ['ext:2', url], externalId: '2' }))
    assert.notEqual(other.id, id)
  })

  test('gives the passages of a version with their text, in order, and by id', async () => {
    await using opened = await open()
    const text = 'Ünïcode 🌉 first.\n\nSecond — “quoted” paragraph.\n\n東京 third.'
    const { id } = await saveOne(opened.store, articleDraft({ text }))
    const passages = await opened.store.articles.passagesOf(id, 1)
    assert.deepEqual(
      passages.map((passage) => passage.text),
      ['Ünïcode 🌉 first.', 'Second — “quoted” paragraph.', '東京 third.'],
    )
    for (const { start, end, ...passage } of passages) assert.equal(passage.text, text.slice(start, end))
    const ids = [passages[2]?.id, 'nothing', 'a_x.1.99', passages[0]?.id] as PassageId[]
    assert.deepEqual(await opened.store.articles.passages(ids), [passages[2], passages[0]])
  })

  test('keeps an article of very many passages', async () => {
    await using opened = await open()
    const text = Array.from({ length: 450 }, (_, n) => `Paragraph ${n}.`).join('\n\n')
    const { id } = await saveOne(opened.store, articleDraft({ text }))
    const passages = await opened.store.articles.passagesOf(id, 1)
    assert.equal(passages.length, 450)
    assert.equal(passages[449]?.text, 'Paragraph 449.')
  })

  test('gives many articles in the order asked for and leaves unknown ones out', async () => {
    await using opened = await open()
    const drafts = Array.from({ length: 5 }, (_, n) => articleDraft({ key: `url:${n}`, text: `Number ${n}.` }))
    const ids = (await opened.store.articles.save(drafts)).map(({ id }) => id)
    const asked = [...ids.toReversed(), 'a_unknown' as ArticleId]
    const found = await opened.store.articles.getMany(asked)
    assert.deepEqual(
      found.map(({ id }) => id),
      ids.toReversed(),
    )
  })

  test('gives back the input byte for byte, whatever it is', async () => {
    await using opened = await open()
    const bodies = [
      Uint8Array.from({ length: 300_000 }, (_, n) => (n * n) % 251),
      new Uint8Array(0),
      new TextEncoder().encode('<p>short</p>'),
    ]
    for (const [n, body] of bodies.entries()) {
      const raw = { contentType: 'text/html; charset=latin1', body }
      const { id } = await saveOne(opened.store, articleDraft({ key: `url:${n}`, raw }))
      const kept = await opened.store.articles.raw(id)
      assert.equal(kept?.contentType, raw.contentType)
      assert.ok(Buffer.from(kept?.body ?? []).equals(Buffer.from(body)))
    }
    assert.equal(await opened.store.articles.raw('a_unknown' as ArticleId), undefined)
  })

  test('saves a batch whole or not at all', async () => {
    await using opened = await open()
    const broken = articleDraft({ key: 'url:broken', text: 'Broken.', seenAt: 'not an instant' })
    await assert.rejects(opened.store.articles.save([articleDraft(), broken]), { code: 'INTERNAL' })
    assert.equal((await opened.store.articles.extent()).articles, 0)
    assert.deepEqual(await opened.store.articles.list({}), [])
  })

  test('lists by the time they became known, newest first, then by id', async () => {
    await using opened = await open()
    const days = ['2026-11-17', '2026-11-19', '2026-11-18', '2026-11-19']
    for (const [n, day] of days.entries())
      await saveOne(
        opened.store,
        articleDraft({ key: `url:${n}`, text: `Number ${n}.`, publishedAt: `${day}T00:00:00.000Z` }),
      )
    const listed = await opened.store.articles.list({})
    assert.deepEqual(
      listed.map(({ publishedAt }) => publishedAt?.slice(0, 10)),
      ['2026-11-19', '2026-11-19', '2026-11-18', '2026-11-17'],
    )
    assert.ok((listed[0]?.id ?? '') < (listed[1]?.id ?? ''))
    assert.deepEqual(await opened.store.articles.list({ limit: 2 }), listed.slice(0, 2))
    const window = { knownFrom: '2026-11-18T00:00:00.000Z', knownBefore: '2026-11-19T00:00:00.000Z' }
    assert.deepEqual(await opened.store.articles.list(window), listed.slice(2, 3))
  })

  test('lists what was first seen in a window, whatever its date', async () => {
    await using opened = await open()
    const old = { publishedAt: '2019-01-01T00:00:00.000Z' }
    await saveOne(
      opened.store,
      articleDraft({ key: 'url:1', text: 'One.', seenAt: '2026-11-18T10:00:00.000Z', ...old }),
    )
    const { id } = await saveOne(
      opened.store,
      articleDraft({ key: 'url:2', text: 'Two.', seenAt: '2026-11-19T10:00:00.000Z', ...old }),
    )
    const window = { seenFrom: '2026-11-19T10:00:00.000Z', seenBefore: '2026-11-19T10:00:00.001Z' }
    assert.deepEqual(
      (await opened.store.articles.list(window)).map((article) => article.id),
      [id],
    )
  })

  test('finds ids by their beginning', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, articleDraft())
    await saveOne(opened.store, articleDraft({ key: 'url:2', text: 'Two.' }))
    assert.deepEqual(await opened.store.articles.findByPrefix(id.slice(0, 10), 5), [id])
    assert.equal((await opened.store.articles.findByPrefix('a_', 1)).length, 1)
    assert.deepEqual(await opened.store.articles.findByPrefix('a_%', 5), [])
  })
}
