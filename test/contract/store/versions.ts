import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleDraft } from '../../support/article-draft.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const FIRST = articleDraft({ title: 'Bridge opens', text: 'It cost 12 million crowns.' })
const SECOND = articleDraft({
  title: 'Bridge opens late',
  text: 'It cost 14 million crowns.',
  seenAt: '2026-11-20T09:00:00.000Z',
})

export function describeVersions(open: OpenStoreUnderTest): void {
  test('adds a version when the words of an article change', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, FIRST)
    assert.deepEqual(await saveOne(opened.store, SECOND), { status: 'updated', id, version: 2 })
    assert.equal((await opened.store.articles.get(id))?.text, SECOND.text)
    assert.equal((await opened.store.articles.get(id, 1))?.text, FIRST.text)
    assert.equal(await opened.store.articles.get(id, 3), undefined)
    const history = await opened.store.articles.versions(id)
    assert.deepEqual(
      history.map(({ knownFrom }) => knownFrom),
      [FIRST.seenAt, SECOND.seenAt],
    )
    assert.deepEqual(
      history.map(({ version, title, seenAt, contentHash }) => ({ version, title, seenAt, contentHash })),
      [FIRST, SECOND].map(({ title, seenAt, contentHash }, n) => ({ version: n + 1, title, seenAt, contentHash })),
    )
  })

  test('keeps the passages and the input of each version', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, FIRST)
    await saveOne(opened.store, SECOND)
    for (const [version, draft] of [
      [1, FIRST],
      [2, SECOND],
    ] as const) {
      assert.equal((await opened.store.articles.passagesOf(id, version))[0]?.text, draft.text)
      const raw = await opened.store.articles.raw(id, version)
      assert.equal(new TextDecoder().decode(raw?.body), draft.text)
    }
  })

  test('changes nothing when a batch with two versions is taken in again', async () => {
    await using opened = await open()
    await opened.store.articles.save([FIRST, SECOND])
    const outcomes = await opened.store.articles.save([FIRST, SECOND])
    assert.deepEqual(
      outcomes.map(({ status, version }) => ({ status, version })),
      [
        { status: 'unchanged', version: 2 },
        { status: 'unchanged', version: 2 },
      ],
    )
  })

  test('goes back to earlier words when the publisher says so', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, FIRST)
    await saveOne(opened.store, SECOND)
    const back = { ...FIRST, updatedAt: '2026-11-20T10:00:00.000Z', seenAt: '2026-11-20T10:05:00.000Z' }
    assert.deepEqual(await saveOne(opened.store, back), { status: 'updated', id, version: 3 })
    assert.equal((await opened.store.articles.get(id))?.text, FIRST.text)
  })

  test('keeps the newer of two copies when the older one comes in later', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, { ...SECOND, updatedAt: '2026-11-19T12:00:00.000Z' })
    const outcome = await saveOne(opened.store, { ...FIRST, updatedAt: '2026-11-18T12:00:00.000Z' })
    assert.deepEqual(outcome, { status: 'unchanged', id, version: 1 })
    assert.equal((await opened.store.articles.get(id))?.text, SECOND.text)
    assert.equal((await opened.store.articles.versions(id)).length, 2)
  })

  test('never replaces a whole text by part of it', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, { ...SECOND, partial: true })
    assert.equal((await saveOne(opened.store, FIRST)).status, 'updated')
    const part = articleDraft({ text: 'It cost…', partial: true })
    assert.equal((await saveOne(opened.store, part)).status, 'unchanged')
    assert.equal((await opened.store.articles.get(id))?.text, FIRST.text)
  })

  test('fills in what an unchanged article lacked, and changes nothing that it had', async () => {
    await using opened = await open()
    const { id } = await saveOne(opened.store, { ...FIRST, siteName: 'Norwick Courier' })
    const richer = {
      ...FIRST,
      siteName: 'Courier',
      url: 'https://courier.example/bridge',
      byline: ['Mara Lind'],
      publishedAt: '2026-11-18T00:00:00.000Z',
      publishedPrecision: 'day' as const,
    }
    assert.equal((await saveOne(opened.store, richer)).status, 'unchanged')
    const article = await opened.store.articles.get(id)
    assert.deepEqual(
      [article?.siteName, article?.url, article?.byline, article?.publishedAt, article?.publishedPrecision],
      ['Norwick Courier', richer.url, richer.byline, richer.publishedAt, 'day'],
    )
    await saveOne(opened.store, { ...richer, publishedAt: '2026-11-10T00:00:00.000Z' })
    assert.equal((await opened.store.articles.get(id))?.publishedAt, richer.publishedAt)
  })

  test('carries over to a new version what it leaves out', async () => {
    await using opened = await open()
    const details = {
      url: 'https://courier.example/bridge',
      siteName: 'Courier',
      publishedAt: '2026-11-18T00:00:00.000Z',
    }
    const { id } = await saveOne(opened.store, { ...FIRST, ...details })
    await saveOne(opened.store, SECOND)
    const article = await opened.store.articles.get(id)
    assert.deepEqual({ url: article?.url, siteName: article?.siteName, publishedAt: article?.publishedAt }, details)
  })
}
