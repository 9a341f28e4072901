import assert from 'node:assert/strict'
import { createPostingIndex } from '../../../../src/store/postings/create-posting-index.ts'
import { expectedScores } from './expected-scores.ts'
import { EVERYTHING, type SmallIndex } from './open-small-index.ts'

const LIMIT = 1_000
/** Sums of the same numbers in another way. */
const TOLERANCE = 1e-9

/** Every word's passages and articles are found as the texts have it, in one order, also by an index that was opened anew. */
export async function assertIndex({ database, postings }: SmallIndex, queries: readonly (readonly string[])[]) {
  const opened = createPostingIndex()
  const { missing, surplus, different } = await postings.verify(database.read)
  assert.deepEqual({ missing, surplus, different }, { missing: 0, surplus: 0, different: 0 })
  for (const terms of queries) {
    const query = { terms, visible: EVERYTHING, limit: LIMIT }
    const found = await postings.match(database.read, query)
    assert.deepEqual(await opened.match(database.read, query), found)
    const expected = await expectedScores(database, terms)
    const current = await database.read
      .selectFrom('article_versions')
      .select(['article_id', 'version', 'known_from', 'known_until'])
      .execute()
    const isSeen = (articleId: string, version: number) =>
      current.some(
        (row) =>
          row.article_id === articleId &&
          row.version === version &&
          row.known_from <= EVERYTHING.asOfMs &&
          row.known_until > EVERYTHING.asOfMs,
      )
    const passages = expected.passages.filter(({ id }) => isSeen(id.split('.')[0] ?? '', Number(id.split('.')[1])))
    const articles = expected.articles.filter(({ id }) => isSeen(id.split('.')[0] ?? '', Number(id.split('.')[1])))
    assertScores(
      found.passages.map(({ articleId, version, ordinal, score }) => ({
        id: `${articleId}.${version}.${ordinal}`,
        score,
      })),
      passages,
    )
    assertScores(
      found.articles.map(({ articleId, score }) => ({ id: articleId, score })),
      articles.map(({ id, score }) => ({ id: id.split('.')[0] ?? '', score })),
    )
  }
}

interface Scored {
  readonly id: string
  readonly score: number
}

function assertScores(found: readonly Scored[], expected: readonly Scored[]): void {
  assert.equal(found.length, expected.length)
  for (const [at, { id, score }] of found.entries()) {
    const before = found[at - 1]
    assert.ok(!before || before.score > score || (before.score === score && before.id <= id), 'best first, then by id')
    const same = expected.find((one) => one.id === id)
    assert.ok(same && Math.abs(same.score - score) < TOLERANCE, `${id}: ${score}, expected ${same?.score}`)
  }
}
