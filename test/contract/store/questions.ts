import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Store } from '../../../src/ports/store.ts'
import { createSearch } from '../../../src/search/create-search.ts'
import type { SearchRequest } from '../../../src/search/search.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { openTemporaryStore } from '../../support/open-temporary-store.ts'
import { LANGUAGES } from './language-articles.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const NOW = '2026-11-20T08:00:00.000Z'
const DRAFTS = [
  draft('alma', 'Ferry Alma aground', 'The ferry Alma ran aground off Norwick on Tuesday.\n\nTugs pulled it free.', 17),
  draft(
    'tugs',
    'Tugs free ferry',
    'Two tugs freed the ferry Alma, the Norwick Courier reports.\n\nNobody was hurt.',
    18,
  ),
  draft('tax', 'Council raises harbour tax', 'The council of Norwick raised the tax on ferries by 3.5%.', 3),
  draft('same-1', 'Harbour notes', 'A ferry came and a ferry went.', 10),
  draft('same-2', 'Harbour notes', 'A ferry came, and a ferry went.', 10),
  articleDraft({ key: 'url:undated', title: 'On ferries', text: 'A ferry carries cars and people over water.' }),
]
const ASKED = [
  'Where did the ferry Alma run aground this week?',
  'What does the Norwick Courier say about tugs?',
  'harbour',
  'Why was the tax on ferries raised by the council of Norwick, and who pulled the ferry Alma free after it ran aground on Tuesday while tugs were away?',
]
const ODD = [
  '',
  '"',
  '"ferry',
  'ferry" OR title:(',
  'NEAR(ferry Alma, 3) AND NOT *',
  "'); drop table articles; --",
  '😀👩‍👩‍👧‍👦 ferry 🏴‍☠️',
  'ferry\0Alma\ud800',
  '%_\\ ferry',
  '\u202eferry\u200b',
  '-'.repeat(10_000),
  `ferry ${'and '.repeat(10_000)}`,
  Array.from({ length: 10_000 }, (_, n) => `word${n}`).join(' '),
  `according to ${'the ferry, the Alma and '.repeat(2_000)}`,
]

/** What a question finds in a store, through the product's search. */
export function describeQuestions(open: OpenStoreUnderTest, propertyRuns: number): void {
  test('finds the same in the same order as a store in a folder, after any order of ingest', async () => {
    await using folder = await openTemporaryStore({ clock: createManualClock(NOW) })
    await folder.articles.save(DRAFTS)
    const expected = await Promise.all(ASKED.map((text) => ask(folder, { question: { text } })))
    assert.ok(expected.every(({ length }) => length > 0))
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(DRAFTS, { minLength: DRAFTS.length }), async (drafts) => {
        await using opened = await open()
        for (const one of drafts) await opened.store.articles.save([one])
        for (const [at, text] of ASKED.entries())
          assert.deepEqual(await ask(opened.store, { question: { text } }), expected[at], text)
      }),
      { numRuns: Math.min(propertyRuns, 8) },
    )
  })

  test('takes any bytes for a question and finds something or nothing', async () => {
    await using opened = await open()
    await opened.store.articles.save(DRAFTS)
    const text = fc.oneof(
      fc.constantFrom(...ODD),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }).map((odd) => `${odd} ferry ${odd}`),
    )
    const history = fc.array(fc.record({ question: text, answer: text }), { maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(text, history, fc.boolean(), async (asked, turns, perPassage) => {
        const hits = await ask(opened.store, { question: { text: asked, history: turns }, perPassage })
        assert.ok(hits.length <= 10)
      }),
      {
        numRuns: ODD.length + 2 * propertyRuns,
        examples: ODD.map((odd): [string, never[], boolean] => [odd, [], false]),
      },
    )
  })

  test('finds articles in six languages by a question of their language', async () => {
    await using opened = await open()
    await opened.store.articles.save([
      ...DRAFTS,
      ...LANGUAGES.map(({ language, title, text }) => articleDraft({ key: `url:${language}`, title, text })),
    ])
    for (const { question, title } of LANGUAGES)
      assert.equal((await ask(opened.store, { question: { text: question } }))[0]?.title, title, question)
  })
}

function draft(key: string, title: string, text: string, day: number) {
  const publishedAt = `2026-11-${String(day).padStart(2, '0')}T06:00:00.000Z`
  return articleDraft({ key: `url:${key}`, title, text, publishedAt, siteName: 'Norwick Courier' })
}

async function ask(store: Store, request: SearchRequest) {
  const { hits } = await createSearch({ store, clock: createManualClock(NOW) }).search(request)
  return hits.map(({ rank, score, article, passage }) => ({ rank, score, title: article.title, id: passage.id }))
}
