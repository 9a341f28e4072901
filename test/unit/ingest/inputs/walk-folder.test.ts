import assert from 'node:assert/strict'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { walkFolder } from '../../../../src/ingest/inputs/walk-folder.ts'
import { collectAll } from '../../../support/collect-all.ts'
import { openTemporaryFolder } from '../../../support/temporary-folder.ts'

it('lists files in the order of their paths, without hidden ones', async () => {
  await using folder = await openTemporaryFolder()
  await mkdir(join(folder.path, 'b', 'deep'), { recursive: true })
  await mkdir(join(folder.path, '.git'))
  for (const name of ['c', 'a', join('b', 'z'), join('b', 'deep', 'y'), '.hidden', join('.git', 'x')])
    await writeFile(join(folder.path, name), '')
  const found = await collectAll(walkFolder(folder.path))
  assert.deepEqual(
    found,
    ['a', join('b', 'deep', 'y'), join('b', 'z'), 'c'].map((name) => join(folder.path, name)),
  )
})

it('follows links to files inside only', async () => {
  await using folder = await openTemporaryFolder()
  await using elsewhere = await openTemporaryFolder()
  await writeFile(join(folder.path, 'a'), '')
  await writeFile(join(elsewhere.path, 'secret'), '')
  await mkdir(join(folder.path, 'b'))
  const links = {
    inside: 'a',
    outside: join(elsewhere.path, 'secret'),
    folder: elsewhere.path,
    itself: '.',
    broken: 'nowhere',
    loop: 'loop',
  }
  for (const [name, target] of Object.entries(links)) await symlink(target, join(folder.path, `link-${name}`))
  const found = await collectAll(walkFolder(folder.path))
  assert.deepEqual(
    found,
    ['a', 'link-inside'].map((name) => join(folder.path, name)),
  )
})
