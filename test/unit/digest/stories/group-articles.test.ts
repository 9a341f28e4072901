import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { groupArticles } from '../../../../src/digest/stories/group-articles.ts'
import type { Article } from '../../../../src/domain/article.ts'
import type { ArticleId } from '../../../../src/domain/ids.ts'
import type { Report } from '../support/open-newsroom.ts'
import { BRIDGE, BRIDGE_ELSEWHERE, BRIDGE_NEXT_DAY, CHESS, HOSPITAL, LIGHTHOUSE, OLIVES } from '../support/reports.ts'

function article(id: string, { title, text }: Report, given: Partial<Article> = {}): Article {
  return {
    id: id as ArticleId,
    version: 1,
    inputKind: 'page',
    title,
    text,
    byline: [],
    firstSeenAt: '2026-11-20T08:00:00.000Z',
    versionSeenAt: '2026-11-20T08:00:00.000Z',
    words: text.split(/\s+/).length,
    captions: [],
    removed: [],
    ...given,
  }
}

const ARTICLES = [BRIDGE, BRIDGE_ELSEWHERE, BRIDGE_NEXT_DAY, OLIVES, CHESS, HOSPITAL, LIGHTHOUSE].map((report, at) =>
  article(`a${at}`, report),
)

async function idsOf(articles: readonly Article[]): Promise<string[][]> {
  return (await groupArticles(articles)).map((group) => group.articles.map(({ id }) => id))
}

test('reports of one event are one group, everything else stays alone', async () => {
  assert.deepEqual(await idsOf(ARTICLES), [['a0', 'a1', 'a2'], ['a3'], ['a4'], ['a5'], ['a6']])
})

test('the groups are the same for any order of the articles', async () => {
  const expected = await groupArticles(ARTICLES)
  const shuffled = fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length })
  await fc.assert(
    fc.asyncProperty(shuffled, async (articles) => assert.deepEqual(await groupArticles(articles), expected)),
    { numRuns: 20 },
  )
})

test('no article and a single article are groups too', async () => {
  assert.deepEqual(await groupArticles([]), [])
  assert.deepEqual(await idsOf([article('only', CHESS)]), [['only']])
})

test('copies of one text are one origin, whether they are marked or not', async () => {
  const respaced = { ...BRIDGE, text: BRIDGE.text.replaceAll('\n\n', '\n').toUpperCase() }
  const groups = await groupArticles([
    article('original', BRIDGE),
    article('marked', BRIDGE, { duplicateOf: 'original' as ArticleId }),
    article('unmarked', respaced),
    article('other', BRIDGE_ELSEWHERE),
  ])
  assert.equal(groups.length, 1)
  assert.equal(groups[0]?.articles.length, 4)
  assert.equal(groups[0]?.origins, 2)
})

const COMPANIES = [
  'Arvenholt Mills',
  'Bexley Cranes',
  'Corvane Glass',
  'Dunmere Ferries',
  'Estwick Paper',
  'Farlow Salt',
]

test('reports of one kind about different people and places stay apart', async () => {
  const results = COMPANIES.map((company, at) =>
    article(`r${at}`, {
      title: `${company} reports higher profit for the third quarter`,
      text: `${company} said on Tuesday that its profit rose in the third quarter as sales grew.\n\nThe company raised its forecast for the year. Shares of ${company} gained in early trading.`,
    }),
  )
  assert.equal((await groupArticles(results)).length, COMPANIES.length)
})

test('the same words weeks apart are another event', async () => {
  const dated = (id: string, publishedAt: string) => article(id, BRIDGE_ELSEWHERE, { publishedAt })
  const sameDay = [
    article('a', BRIDGE, { publishedAt: '2026-03-01T10:00:00.000Z' }),
    dated('b', '2026-03-01T18:00:00.000Z'),
  ]
  const weeksApart = [
    article('a', BRIDGE, { publishedAt: '2026-03-01T10:00:00.000Z' }),
    dated('b', '2026-04-11T18:00:00.000Z'),
  ]
  assert.equal((await groupArticles(sameDay)).length, 1)
  assert.equal((await groupArticles(weeksApart)).length, 2)
})
