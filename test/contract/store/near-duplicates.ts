import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createSignature } from '../../../src/domain/near-duplicate/create-signature.ts'
import type { ArticleDraft } from '../../../src/ports/store/article-store.ts'
import type { Store } from '../../../src/ports/store.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const REPORT = `The ferry Alma ran aground outside the harbour of Norwick on Tuesday evening with 212 people on board.

Three passengers were taken to hospital with light injuries, the coast guard said. The others stayed on the ship until the tide rose, when two tugs pulled it free and brought it to the quay.

The Alma is one of five ferries between Norwick and the island of Selm. The line has cancelled all its sailings until Friday while divers look at the hull, and will pay back the fares of travellers who can not wait.`
const AGAIN = `${REPORT}\n\nFollow the Courier on every device and never miss a story from the coast again.`
const EDITED = REPORT.replace('with light injuries', 'lightly injured')
const OTHER_COUNT = REPORT.replace('Three passengers', 'Four passengers')
const WITH_DEAD = `${REPORT}\n\nTwo people who had gone overboard were found dead by a fishing boat in the night.`
const WITH_MORE_DEAD = `${REPORT}\n\nFive people who had gone overboard were found dead by a fishing boat in the night.`
const LATER = '2026-11-20T09:00:00.000Z'

const ARTICLES: readonly ArticleDraft[] = [
  reportDraft('agency', { publishedAt: '2026-11-18T06:00:00.000Z' }),
  reportDraft('copy', { publishedAt: '2026-11-18T06:00:00.000Z' }),
  reportDraft('courier', { text: AGAIN, publishedAt: '2026-11-18T05:30:00.000Z' }),
  reportDraft('herald', { text: EDITED, title: 'Alma aground', publishedAt: '2026-11-18T09:00:00.000Z' }),
  reportDraft('count', { text: OTHER_COUNT, publishedAt: '2026-11-18T05:00:00.000Z' }),
  reportDraft('count-again', { text: OTHER_COUNT.replace('on board', 'aboard') }),
  reportDraft('dead', { text: WITH_DEAD, publishedAt: '2026-11-19T06:00:00.000Z' }),
  reportDraft('more-dead', { text: WITH_MORE_DEAD, publishedAt: '2026-11-19T07:00:00.000Z' }),
  reportDraft('undated', { text: `Norwick today, from the harbour.\n\n${AGAIN}` }),
  articleDraft({ key: 'url:short', text: 'The ferry is stuck.' }),
]

export function describeNearDuplicates(open: OpenStoreUnderTest, propertyRuns: number): void {
  test('marks an edited copy of a report as a duplicate of the first one', async () => {
    await using opened = await open()
    const first = await saveOne(opened.store, reportDraft('a'))
    const second = await saveOne(opened.store, reportDraft('b', { text: EDITED, seenAt: LATER }))
    assert.deepEqual(second, { status: 'duplicate', id: second.id, version: 1, duplicateOf: first.id })
    assert.equal(await originOf(opened.store, second), first.id)
    assert.equal(await originOf(opened.store, first), undefined)
  })

  test('names the copy when the origin comes after it', async () => {
    await using opened = await open()
    const copy = await saveOne(opened.store, reportDraft('b', { text: AGAIN, seenAt: LATER }))
    const origin = await saveOne(opened.store, reportDraft('a'))
    assert.deepEqual([origin.status, origin.duplicateOf], ['duplicate', copy.id])
    assert.equal(await originOf(opened.store, copy), origin.id)
  })

  test('keeps two reports apart whose numbers differ', async () => {
    await using opened = await open()
    const first = await saveOne(opened.store, reportDraft('a'))
    const second = await saveOne(opened.store, reportDraft('b', { text: OTHER_COUNT }))
    assert.deepEqual([first.status, second.status], ['added', 'added'])
  })

  test('does not put two reports under one origin whose numbers differ from each other only', async () => {
    await using opened = await open()
    const [first, dead, more] = await opened.store.articles.save([
      reportDraft('a'),
      reportDraft('b', { text: WITH_DEAD, seenAt: LATER }),
      reportDraft('c', { text: WITH_MORE_DEAD, seenAt: '2026-11-20T10:00:00.000Z' }),
    ])
    assert.equal(dead?.duplicateOf, first?.id)
    assert.equal(more?.status, 'added')
  })

  test('links the same articles to the same origins in whatever order and batches they come in', async () => {
    const expected = await linksAfter(open, [ARTICLES])
    assert.equal([...expected.values()].filter((origin) => origin !== undefined).length, 6)
    const orders = fc
      .shuffledSubarray([...ARTICLES], { minLength: ARTICLES.length })
      .chain((order) => fc.nat(order.length).map((cut) => [order.slice(0, cut), order.slice(cut)]))
    await fc.assert(
      fc.asyncProperty(orders, async (order) => assert.deepEqual(await linksAfter(open, order), expected)),
      { numRuns: propertyRuns },
    )
  })

  test('links anew when a copy is changed into another report', async () => {
    await using opened = await open()
    const first = await saveOne(opened.store, reportDraft('a'))
    const copy = await saveOne(opened.store, reportDraft('b', { text: EDITED, seenAt: LATER }))
    const changed = { text: OTHER_COUNT, seenAt: '2026-11-20T10:00:00.000Z' }
    const updated = await saveOne(opened.store, reportDraft('b', changed))
    assert.deepEqual([updated.status, updated.id, updated.duplicateOf], ['updated', copy.id, undefined])
    await saveOne(opened.store, reportDraft('a', { ...changed, text: AGAIN.replace('Three', 'Four') }))
    assert.equal(await originOf(opened.store, copy), first.id)
  })

  test('makes the next copy the origin when the first one is pruned', async () => {
    await using opened = await open()
    await saveOne(opened.store, reportDraft('a', { seenAt: '2026-10-01T08:00:00.000Z' }))
    const second = await saveOne(opened.store, reportDraft('b', { text: EDITED }))
    const third = await saveOne(opened.store, reportDraft('c', { text: AGAIN, seenAt: LATER }))
    await opened.store.prune('2026-11-01T00:00:00.000Z')
    assert.equal(await originOf(opened.store, second), undefined)
    assert.equal(await originOf(opened.store, third), second.id)
  })
}

function reportDraft(key: string, given: Partial<ArticleDraft> = {}): ArticleDraft {
  const text = given.text ?? REPORT
  const signature = createSignature(text)
  return articleDraft({ key: `url:${key}`, title: 'Ferry aground', ...given, text, ...(signature && { signature }) })
}

async function originOf(store: Store, { id }: { id: Parameters<Store['articles']['get']>[0] }) {
  return (await store.articles.get(id))?.duplicateOf
}

async function linksAfter(
  open: OpenStoreUnderTest,
  batches: readonly (readonly ArticleDraft[])[],
): Promise<ReadonlyMap<string, string | undefined>> {
  await using opened = await open()
  for (const batch of batches) await opened.store.articles.save(batch)
  const ids = await opened.store.articles.findByPrefix('a_', ARTICLES.length)
  const articles = await opened.store.articles.getMany(ids)
  return new Map(articles.map(({ id, duplicateOf }) => [id, duplicateOf]))
}
