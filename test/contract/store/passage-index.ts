import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { LexicalQuery } from '../../../src/ports/store/passage-index.ts'
import type { Store } from '../../../src/ports/store.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { LANGUAGES } from './language-articles.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const NOW = '2026-11-20T08:00:00.000Z'
const FILLER = 'Nothing else happened in the town on that day, said the mayor. '

export function describePassageIndex(open: OpenStoreUnderTest): void {
  test('finds words in other forms, without accents and in any case', async () => {
    await using opened = await open()
    await saveOne(opened.store, articleDraft({ text: 'Élections were POSTPONED.' }))
    for (const term of ['election', 'elections', 'postponing', 'élection'])
      assert.equal((await find(opened.store, [term])).articles.length, 1, term)
    assert.deepEqual(await find(opened.store, ['festival']), { articles: [], passages: [] })
  })

  test('finds what holds any of the words, best match first', async () => {
    await using opened = await open()
    const texts = [
      'The lighthouse keeper retired.',
      'The ferry passed the lighthouse.',
      'The ferry and the lighthouse keeper.',
    ]
    const ids = []
    for (const [n, text] of texts.entries())
      ids.push((await saveOne(opened.store, articleDraft({ key: `url:${n}`, title: `Item ${n}`, text }))).id)
    const { articles, passages } = await find(opened.store, ['ferry', 'keeper', 'unheard'])
    assert.deepEqual(articles[0]?.articleId, ids[2])
    assert.equal(articles.length, 3)
    assert.deepEqual(
      passages.map(({ articleId }) => articleId),
      articles.map(({ articleId }) => articleId),
    )
    for (const list of [articles, passages]) {
      assert.ok(list.every(({ score }) => score > 0))
      assert.deepEqual(
        list.map(({ score }) => score),
        list.map(({ score }) => score).toSorted((a, b) => b - a),
      )
    }
  })

  test('counts a word in the title or the lead for more than one further down', async () => {
    await using opened = await open()
    const filler = FILLER.repeat(7)
    const early = `The lighthouse stands. ${filler}\n\n${filler}`
    const late = `${filler}\n\nThe lighthouse stands. ${filler}`
    const plain = `${filler}\n\n${filler}`
    const [inText, inLead, inTitle] = await opened.store.articles.save([
      articleDraft({ key: 'url:1', title: 'Local matters', text: late }),
      articleDraft({ key: 'url:2', title: 'Local matters', text: early }),
      articleDraft({ key: 'url:3', title: 'Lighthouse matters', text: plain }),
    ])
    const { articles, passages } = await find(opened.store, ['lighthouse'])
    assert.equal(articles.at(-1)?.articleId, inText?.id)
    const firstPassage = passages.find(({ articleId }) => articleId === inLead?.id)
    const latePassage = passages.find(({ articleId }) => articleId === inText?.id)
    assert.ok((firstPassage?.score ?? 0) > (latePassage?.score ?? 0))
    assert.ok(passages.some(({ articleId }) => articleId === inTitle?.id))
  })

  test('breaks ties by id, whatever the order in which articles came in', async () => {
    const drafts = Array.from({ length: 9 }, (_, n) => articleDraft({ key: `url:${n}` }))
    await using one = await open()
    await using other = await open()
    await one.store.articles.save(drafts)
    await other.store.articles.save(drafts.toReversed())
    const found = await find(one.store, ['bridge'], { limit: 5 })
    assert.deepEqual(await find(other.store, ['bridge'], { limit: 5 }), found)
    const ids = found.articles.map(({ articleId }) => articleId)
    assert.deepEqual(ids, ids.toSorted())
    assert.equal(found.passages.length, 5)
  })

  test('keeps to a window of publication', async () => {
    await using opened = await open()
    const days = ['2026-11-01', '2026-11-02', '2026-11-03']
    await opened.store.articles.save(
      days.map((day) => articleDraft({ key: day, text: `Bridge ${day}`, publishedAt: `${day}T00:00:00.000Z` })),
    )
    const window = { publishedFrom: '2026-11-02T00:00:00.000Z', publishedBefore: '2026-11-03T00:00:00.000Z' }
    const { articles, passages } = await find(opened.store, ['bridge'], window)
    const [article] = await opened.store.articles.getMany(articles.map(({ articleId }) => articleId))
    assert.deepEqual([articles.length, passages.length, article?.publishedAt], [1, 1, '2026-11-02T00:00:00.000Z'])
  })

  test('a window that leaves nothing out changes nothing, with ties, old versions and items of the future', async () => {
    await using opened = await open()
    const drafts = Array.from({ length: 180 }, (_, n) =>
      articleDraft({
        key: `url:${n}`,
        text: `The ${n % 3 === 0 ? 'ferry' : 'bridge'} of Norwick ${'again '.repeat(n % 5)}.\n\nThe ferry.`,
        ...(n % 7 === 0 && { publishedAt: '2026-12-24T00:00:00.000Z' }),
      }),
    )
    await opened.store.articles.save(drafts)
    await opened.store.articles.save(
      drafts.slice(0, 40).map((draft) => ({
        ...draft,
        text: 'Bridge and ferry.',
        contentHash: `${draft.contentHash}2`,
        passages: [{ start: 0, end: 17 }],
      })),
    )
    for (const terms of [['ferry'], ['bridge', 'again'], ['norwick']])
      for (const limit of [1, 3, 20, 60, 150, 1_000]) {
        const whole = await find(opened.store, terms, { limit })
        const windowed = await find(opened.store, terms, { limit, publishedFrom: '1990-01-01T00:00:00.000Z' })
        assert.deepEqual(whole, windowed, `${terms} ${limit}`)
        assert.ok(whole.articles.length <= limit && whole.articles.length > 0)
      }
  })

  test('takes operators, quotes, emoji, NUL and lone surrogates for words', async () => {
    await using opened = await open()
    await saveOne(
      opened.store,
      articleDraft({ text: 'Ship ahoy: the bridge AND the "old" ferry* (near 東京) are up 3.5%.' }),
    )
    const odd = [
      '"',
      '""',
      "'",
      '*',
      '(',
      ')',
      'NEAR(',
      'AND',
      'NOT',
      'title:',
      '-',
      '^bridge',
      '😀',
      '\0',
      'a\0b',
      '\ud800',
      '',
    ]
    for (const term of odd) {
      const alone = await find(opened.store, [term])
      assert.ok(alone.articles.length <= 1, JSON.stringify(term))
      assert.equal((await find(opened.store, [term, 'ferry'])).articles.length, 1, JSON.stringify(term))
    }
    assert.deepEqual(await find(opened.store, []), { articles: [], passages: [] })
  })

  test('never fails for the words of a query', async () => {
    await using opened = await open()
    await saveOne(opened.store, articleDraft())
    const term = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }))
    await fc.assert(
      fc.asyncProperty(fc.array(term, { maxLength: 5 }), async (terms) => {
        const { articles } = await find(opened.store, [...terms, 'bridge'])
        assert.equal(articles.length, 1)
        await opened.store.index.frequencies(terms)
      }),
      { numRuns: 100 },
    )
  })

  test('bears ten thousand words and words of any length', async () => {
    await using opened = await open()
    await saveOne(opened.store, articleDraft())
    const many = ['bridge', ...Array.from({ length: 10_000 }, (_, n) => `word${n}`)]
    assert.equal((await find(opened.store, many)).articles.length, 1)
    assert.equal((await find(opened.store, ['x'.repeat(1_000_000), 'bridge'])).articles.length, 1)
    assert.ok((await opened.store.index.frequencies(many)).counts.size <= 64)
  })

  test('finds words of scripts without spaces inside a sentence', async () => {
    await using opened = await open()
    await saveOne(opened.store, articleDraft({ title: '橋', text: '昨日東京で新しい橋が開通した。' }))
    assert.equal((await find(opened.store, ['東京'])).articles.length, 1)
    assert.equal((await find(opened.store, ['京東'])).articles.length, 0)
  })

  for (const { language, title, text, words, absent } of LANGUAGES)
    test(`finds ${language} articles by words of their language`, async () => {
      await using opened = await open()
      const { id } = await saveOne(opened.store, articleDraft({ title, text }))
      await saveOne(opened.store, articleDraft({ key: 'url:other', title: 'Ferry', text: 'The ferry is late again.' }))
      for (const word of words) {
        const { articles, passages } = await find(opened.store, [word])
        assert.deepEqual([articles.map(({ articleId }) => articleId), passages.length], [[id], 1], word)
      }
      for (const word of absent)
        assert.deepEqual(await find(opened.store, [word]), { articles: [], passages: [] }, word)
    })

  test('tells in how many current passages a word occurs, titles aside', async () => {
    await using opened = await open()
    await saveOne(opened.store, articleDraft({ text: 'Bridges everywhere.\n\nA bridge here.\n\nA ferry there.' }))
    await saveOne(opened.store, articleDraft({ key: 'url:2', title: 'Ferry', text: 'The bridges are old.' }))
    await saveOne(opened.store, articleDraft({ key: 'url:2', title: 'Ferry', text: 'The ferries are new.' }))
    const { passages, counts } = await opened.store.index.frequencies(['bridge', 'ferry', 'unheard'])
    assert.equal(passages, 4)
    assert.deepEqual([counts.get('bridge'), counts.get('ferry'), counts.get('unheard')], [2, 2, 0])
  })
}

function find(store: Store, terms: readonly string[], options: Partial<LexicalQuery> = {}) {
  return store.index.match({ terms, asOf: NOW, limit: 10, ...options })
}
