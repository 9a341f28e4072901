import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { articleDraft } from '../../support/article-draft.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

/** For stores that copy themselves; one on a server leaves that to the server's tools. */
export function describeBackups(open: OpenStoreUnderTest): void {
  test('writes a backup while it is in use', async () => {
    await using opened = await open()
    await using folder = await openTemporaryFolder()
    await opened.store.articles.save(numberedDrafts(0, 40))
    const file = join(folder.path, 'backup')
    const saving = opened.store.articles.save(numberedDrafts(40, 40))
    const { bytes } = await opened.store.backup(file)
    await saving
    assert.equal((await readFile(file)).byteLength, bytes)
    await opened.store.backup(file)
    assert.equal((await opened.store.statistics()).articles, 80)
  })

  test('says what is wrong when a backup can not be written', async () => {
    await using opened = await open()
    await using folder = await openTemporaryFolder()
    const blocker = join(folder.path, 'blocker')
    await writeFile(blocker, '')
    await assert.rejects(opened.store.backup(join(blocker, 'backup')), { code: 'STORE_FAILED' })
    const absent = join(folder.path, 'absent')
    await assert.rejects(opened.store.backup(join(absent, 'backup')), { code: 'STORE_FAILED', message: /no folder/ })
    assert.equal(existsSync(absent), false)
  })
}

function numberedDrafts(from: number, count: number) {
  return Array.from({ length: count }, (_, n) => articleDraft({ key: `url:${from + n}`, text: `Number ${from + n}.` }))
}
