import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { openTemporaryFolder } from '../../../support/temporary-folder.ts'
import { assertIndex } from './assert-index.ts'
import { openSmallIndex } from './open-small-index.ts'

const CHILD = join(import.meta.dirname, 'child', 'write-until-killed.ts')
/** Rounds after which a child is killed: into the first flush, into merges, after prunes. */
const KILLS = [3, 11, 24, 60]
const QUERIES = [['ferry'], ['bridge', 'tax'], ['council', 'flood', 'harbour', 'round']]

test('writers that are killed at any point leave an index that finds what the texts hold', async () => {
  await using folder = await openTemporaryFolder('newsdesk-postings')
  let rounds = 0
  for (const [n, lines] of KILLS.entries()) {
    rounds += await writeUntil(folder.path, { offset: n * 100, lines })
    await using index = await openSmallIndex(folder.path)
    await assertIndex(index, QUERIES)
  }
  assert.ok(rounds >= KILLS.length)
  await using index = await openSmallIndex(folder.path)
  await index.settle()
  await assertIndex(index, QUERIES)
})

test('two writers at once, one of them killed, share the upkeep of one index', async () => {
  await using folder = await openTemporaryFolder('newsdesk-postings')
  await Promise.all([
    writeUntil(folder.path, { offset: 0, lines: 30 }),
    writeUntil(folder.path, { offset: 1_000, lines: 40 }),
  ])
  await using index = await openSmallIndex(folder.path)
  await assertIndex(index, QUERIES)
  await index.settle()
  await assertIndex(index, QUERIES)
})

/** Kills the child once it has told so many lines; it is then in the middle of something. Returns how many rounds it told of. */
async function writeUntil(folder: string, { offset, lines }: { offset: number; lines: number }): Promise<number> {
  const child = spawn(process.execPath, [CHILD, folder, String(offset)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  let told = 0
  for await (const _ of createInterface({ input: child.stdout })) {
    told += 1
    if (told === lines) child.kill('SIGKILL')
  }
  const [, signal] = await ended
  assert.equal(signal, 'SIGKILL')
  return told
}
