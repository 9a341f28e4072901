import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openBytes, openFile, readWhole } from '../../../../src/ingest/inputs/byte-source.ts'
import { openTemporaryFolder } from '../../../support/temporary-folder.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()
const LONG = 'The bridge is open. '.repeat(20_000)

it('shows the head and gives the whole', async () => {
  await using folder = await openTemporaryFolder()
  const file = join(folder.path, 'a.txt')
  await writeFile(file, LONG)
  const source = await openFile(file)
  assert.ok(LONG.startsWith(text(source.head)) && source.head.length >= 65_536)
  assert.equal(text(await readWhole(source, 1_000_000)), LONG)
})

it('decompresses gzip, from a file and from bytes', async () => {
  await using folder = await openTemporaryFolder()
  const file = join(folder.path, 'a.gz')
  await writeFile(file, gzipSync(LONG))
  assert.equal(text(await readWhole(await openFile(file), 1_000_000)), LONG)
  assert.equal(text(await readWhole(await openBytes(gzipSync('short')), 100)), 'short')
})

it('reads a file of one byte and of none', async () => {
  assert.equal(text(await readWhole(await openBytes(Uint8Array.of(0x61)), 10)), 'a')
  assert.equal((await readWhole(await openBytes(new Uint8Array(0)), 10)).length, 0)
})

it('stops at the limit, also of what a bomb grows to', async () => {
  const tooLarge = { code: 'INPUT_UNREADABLE', reason: 'too-large' }
  await assert.rejects(
    openBytes(Buffer.from(LONG)).then((source) => readWhole(source, 1_000)),
    tooLarge,
  )
  const bomb = gzipSync(Buffer.alloc(20_000_000))
  await assert.rejects(
    openBytes(bomb).then((source) => readWhole(source, 1_000_000)),
    tooLarge,
  )
})

it('reports a broken archive and a file that is not there', async () => {
  const cut = gzipSync(LONG).subarray(0, 500)
  await assert.rejects(
    openBytes(cut).then((source) => readWhole(source, 1_000_000)),
    { code: 'INPUT_UNREADABLE', reason: 'broken' },
  )
  await assert.rejects(openFile('/nowhere/at/all'), { code: 'INPUT_NOT_FOUND' })
})
