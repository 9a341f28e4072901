import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createSignature } from '../../../src/domain/near-duplicate/create-signature.ts'
import type { ArticleDraft } from '../../../src/ports/store/article-store.ts'
import { createSearch } from '../../../src/search/create-search.ts'
import type { SearchHit, SearchRequest } from '../../../src/search/search.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { openTemporaryStore } from '../../support/open-temporary-store.ts'

const REPORT = `The ferry Alma ran aground outside the harbour of Norwick on Tuesday evening with 212 people on board.

Three passengers were taken to hospital with light injuries, the coast guard said. The others stayed on the ship until the tide rose, when two tugs pulled it free and brought it to the quay.

The Alma is one of five ferries between Norwick and the island of Selm. The line has cancelled all its sailings until Friday while divers look at the hull, and will pay back the fares of travellers who can not wait.`

const AGENCY = report('agency', { siteName: 'Sarn Agency', publishedAt: '2026-11-18T05:00:00.000Z' })
const COURIER = report('courier', { siteName: 'Norwick Courier', publishedAt: '2026-11-18T06:00:00.000Z' })
const HERALD = report('herald', {
  title: 'Ferry Alma aground, ferry Alma in Norwick',
  siteName: 'Calvera Herald',
  publishedAt: '2026-11-19T06:00:00.000Z',
  text: `${REPORT}\n\nFollow the Herald on every device and never miss a story from the coast again.`,
})
const FERRIES = articleDraft({
  key: 'url:ferries',
  title: 'New ferries for Selm',
  text: 'A ferry for Selm will be built in Lowmere. It replaces the Alma, which ran aground once before.',
  publishedAt: '2026-11-10T06:00:00.000Z',
})
const QUESTION = 'Where did the ferry Alma run aground?'

test('lists a report once, as its original, with the score of its best copy', async () => {
  const hits = await searchIn([HERALD, COURIER, FERRIES, AGENCY], { text: QUESTION })
  assert.deepEqual(sitesOf(hits), ['Sarn Agency', 'New ferries for Selm'])
  assert.ok((hits[0]?.why.copies ?? 0) > 0)
})

test('the parts of a score add up to it', async () => {
  for (const { score, why } of await searchIn([HERALD, COURIER, FERRIES, AGENCY], { text: QUESTION }))
    assert.ok(Math.abs(Object.values(why).reduce((sum, part) => sum + part, 0) - score) < 1e-9)
})

test('shows the passage of the original that holds what is asked', async () => {
  const [hit] = await searchIn([HERALD, AGENCY], { text: 'What will the line pay back to travellers?' })
  assert.match(hit?.passage.text ?? '', /pay back the fares/)
  assert.equal(hit?.passage.articleId, hit?.article.id)
})

test('shows the copy of the publisher that the question asks for', async () => {
  const hits = await searchIn([HERALD, COURIER, AGENCY], { text: 'According to the Calvera Herald, who was injured?' })
  assert.deepEqual(sitesOf(hits), ['Calvera Herald'])
})

test('shows the copy that holds what the original lacks', async () => {
  const longer = report('longer', {
    siteName: 'Selm Post',
    publishedAt: '2026-11-18T09:00:00.000Z',
    text: `${REPORT}\n\nThe captain, Oda Brekke, had asked for a pilot in vain.`,
  })
  const hits = await searchIn([AGENCY, longer], { text: 'Did captain Oda Brekke ask for a pilot?' })
  assert.deepEqual(sitesOf(hits), ['Selm Post'])
})

test("shows the original's own publisher's other edition of a report where it matches better", async () => {
  const edition = report('edition', {
    title: 'Ferry Alma runs aground off Norwick',
    siteName: 'Sarn Agency',
    publishedAt: '2026-11-18T07:00:00.000Z',
  })
  const [hit, ...rest] = await searchIn([AGENCY, COURIER, edition], { text: QUESTION })
  assert.deepEqual([hit?.article.title, rest.length], ['Ferry Alma runs aground off Norwick', 0])
})

test('takes the earliest copy as of a time when the original was not known yet', async () => {
  const late = report('agency', { siteName: 'Sarn Agency', seenAt: '2026-11-20T08:00:00.000Z' })
  const dated = { ...COURIER, publishedAt: '2026-11-18T06:00:00.000Z' }
  const hits = await searchIn([late, dated, HERALD], { text: QUESTION, asOf: '2026-11-18T23:00:00.000Z' })
  assert.deepEqual(sitesOf(hits), ['Norwick Courier'])
})

test('keeps notices apart whose headlines tell different things', async () => {
  const text = 'Watch the video of our reporters on the coast.'
  const notices = ['Ferry Alma aground', 'Lighthouse of Selm closes'].map((title, at) =>
    articleDraft({ key: `url:notice-${at}`, title, text, contentHash: 'notice' }),
  )
  assert.equal((await searchIn(notices, { text: 'Watch the video of the ferry' })).length, 2)
})

test('lists passages of the original only', async () => {
  const hits = await searchIn([HERALD, COURIER, AGENCY], { text: QUESTION }, { perPassage: true })
  assert.deepEqual(new Set(sitesOf(hits)), new Set(['Sarn Agency']))
})

test('gives the same order after any order of ingest', async () => {
  const drafts = [AGENCY, COURIER, HERALD, FERRIES]
  const expected = (await searchIn(drafts, { text: QUESTION })).map(({ article, score }) => [article.id, score])
  const orders = fc.shuffledSubarray(drafts, { minLength: drafts.length })
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const hits = await searchIn(order, { text: QUESTION })
      assert.deepEqual(
        hits.map(({ article, score }) => [article.id, score]),
        expected,
      )
    }),
    { numRuns: 8 },
  )
})

function report(key: string, given: Partial<ArticleDraft>): ArticleDraft {
  const draft = articleDraft({ key: `url:${key}`, title: 'Ferry aground off Norwick', text: REPORT, ...given })
  const signature = createSignature(draft.text)
  return { ...draft, ...(signature && { signature }) }
}

async function searchIn(
  drafts: readonly ArticleDraft[],
  question: SearchRequest['question'],
  options: Pick<SearchRequest, 'perPassage'> = {},
): Promise<readonly SearchHit[]> {
  const clock = createManualClock('2026-11-24T00:00:00.000Z')
  await using store = await openTemporaryStore({ clock })
  await store.articles.save(drafts)
  return (await createSearch({ store, clock }).search({ question, ...options })).hits
}

function sitesOf(hits: readonly SearchHit[]): readonly string[] {
  return hits.map(({ article }) => article.siteName ?? article.title)
}
