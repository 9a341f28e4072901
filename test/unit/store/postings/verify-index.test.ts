import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleDraft } from '../../../support/article-draft.ts'
import { openTemporaryFolder } from '../../../support/temporary-folder.ts'
import { assertIndex } from './assert-index.ts'
import { openSmallIndex } from './open-small-index.ts'

const WHOLE = { pending: 0, missing: 0, surplus: 0, different: 0 }

test('an index that lacks, keeps or mistakes something is found out, and is whole again when it is rebuilt', async () => {
  await using folder = await openTemporaryFolder('newsdesk-postings')
  await using index = await openFilledIndex(folder.path)
  const { database, postings } = index
  assert.deepEqual(await postings.verify(database.read), { versions: 10, passages: 20, ...WHOLE })
  await database.write(async (transaction) => {
    await transaction
      .deleteFrom('articles')
      .where('id', '=', idOfFirst(await listIds(index)))
      .execute()
    await transaction.updateTable('article_texts').set({ text: 'Another text.' }).where('version_seq', '=', 5).execute()
    const newest = transaction.selectFrom('posting_batches').select(({ fn }) => fn.max('revision').as('revision'))
    await transaction.deleteFrom('posting_batches').where('revision', '=', newest).execute()
  })
  await using again = await openSmallIndex(folder.path)
  const { missing, surplus, different } = await again.postings.verify(again.database.read)
  assert.deepEqual({ missing, surplus, different }, { missing: 1, surplus: 1, different: 1 })
  await database.write((transaction) => postings.empty(transaction))
  assert.deepEqual((await postings.verify(database.read)).pending, 9)
  await index.settle()
  await assertIndex(index, [['ferry'], ['bridge', 'number']])
})

test('articles that were stored before there was the index are taken in, also after a step was cut short', async () => {
  await using folder = await openTemporaryFolder('newsdesk-postings')
  {
    await using index = await openFilledIndex(folder.path)
    await index.database.write((transaction) => index.postings.empty(transaction))
    await index.postings.maintain(index.database)
  }
  await using index = await openSmallIndex(folder.path)
  await index.articles.save([articleDraft({ key: 'url:new', text: 'A new ferry.' })])
  await index.settle()
  await assertIndex(index, [['ferry'], ['bridge', 'number']])
  assert.equal((await index.postings.verify(index.database.read)).versions, 11)
})

async function openFilledIndex(folder: string) {
  const index = await openSmallIndex(folder)
  const save = (n: number) =>
    index.articles.save([
      articleDraft({ key: `url:${n}`, title: `Number ${n}`, text: `The ferry ${n}.\n\nThe bridge ${n}.` }),
    ])
  for (let n = 0; n < 9; n++) await save(n)
  await index.settle()
  await save(9)
  return index
}

async function listIds({ database }: Awaited<ReturnType<typeof openFilledIndex>>): Promise<readonly string[]> {
  const rows = await database.read.selectFrom('article_versions').select(['article_id', 'seq']).orderBy('seq').execute()
  return rows.map(({ article_id }) => article_id)
}

function idOfFirst([id]: readonly string[]): string {
  assert.ok(id)
  return id
}
