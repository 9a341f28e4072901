import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WORD_RULES } from '../../../../src/domain/text/index-words.ts'
import { openSqliteStore } from '../../../../src/store/open-sqlite-store.ts'
import { adoptWordRules } from '../../../../src/store/postings/adopt-word-rules.ts'
import { updateState } from '../../../../src/store/postings/index-state.ts'
import { articleDraft } from '../../../support/article-draft.ts'
import { createManualClock } from '../../../support/manual-clock.ts'
import { silentLog } from '../../../support/silent-log.ts'
import { openTemporaryFolder } from '../../../support/temporary-folder.ts'
import { assertIndex } from './assert-index.ts'
import { EVERYTHING, openSmallIndex, type SmallIndex } from './open-small-index.ts'

const ARTICLES = 19
const WHOLE = { versions: ARTICLES, passages: ARTICLES, pending: 0, missing: 0, surplus: 0, different: 0 }

test('an index of other word rules is read again, and finds every article by the words of both rules meanwhile', async () => {
  await using folder = await openTemporaryFolder('newsdesk-word-rules')
  {
    await using index = await openOutdated(folder.path)
    assert.equal((await index.postings.verify(index.database.read)).different, ARTICLES)
    assert.equal(await adoptWordRules(index.database), true)
    assert.equal((await index.postings.verify(index.database.read)).pending, ARTICLES)
    for (let steps = 0; steps < 2; steps++) {
      assert.equal(await countFound(index, 'ferry'), ARTICLES)
      await index.postings.maintain(index.database)
    }
  }
  await using index = await openSmallIndex(folder.path)
  assert.equal(await adoptWordRules(index.database), false)
  await index.articles.save([articleDraft({ key: 'url:new', title: 'New', text: 'A bridge.' })])
  for (let more = true; more; ) {
    assert.equal(await countFound(index, 'ferry'), ARTICLES)
    more = await index.postings.maintain(index.database)
  }
  await assertIndex(index, [['ferry'], ['harbour'], ['jetty'], ['bridge']])
  assert.deepEqual([await countFound(index, 'harbour'), await countFound(index, 'jetty')], [0, ARTICLES])
})

test('an index of the same word rules, or without articles, is left as it is', async () => {
  await using folder = await openTemporaryFolder('newsdesk-word-rules')
  await using index = await openSmallIndex(folder.path)
  await index.database.write((transaction) => updateState(transaction, { word_rules: WORD_RULES + 1 }))
  assert.equal(await adoptWordRules(index.database), false)
  await index.articles.save([articleDraft({ text: 'The ferry.' })])
  await index.settle()
  assert.equal(await adoptWordRules(index.database), false)
  assert.equal(await index.postings.maintain(index.database), false)
})

test('a store reads its articles again by itself when it is opened under other word rules', async () => {
  await using folder = await openTemporaryFolder('newsdesk-word-rules')
  await (await openOutdated(folder.path))[Symbol.asyncDispose]()
  await using store = await openSqliteStore({ folder: folder.path, clock: createManualClock(), log: silentLog })
  let check = await store.index.verify()
  for (; check.pending > 0; check = await store.index.verify()) assert.equal(check.different, 0)
  assert.deepEqual(check, WHOLE)
})

/** Articles whose index says "harbour" where their texts say "jetty", as if the rules had spelled the word so. */
async function openOutdated(folder: string): Promise<SmallIndex> {
  const index = await openSmallIndex(folder)
  const drafts = Array.from({ length: ARTICLES }, (_, n) =>
    articleDraft({ key: `url:${n}`, title: `Number ${n}`, text: 'The ferry left the harbour.' }),
  )
  await index.articles.save(drafts)
  await index.settle()
  await index.database.write(async (transaction) => {
    await transaction.updateTable('article_texts').set({ text: 'The ferry left the jetty..' }).execute()
    await updateState(transaction, { word_rules: WORD_RULES + 1 })
  })
  return index
}

async function countFound({ postings, database }: SmallIndex, term: string): Promise<number> {
  const { articles } = await postings.match(database.read, { terms: [term], visible: EVERYTHING, limit: 100 })
  return articles.length
}
