import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { openSqliteStore } from '../../../src/store/open-sqlite-store.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const CHILD = join(import.meta.dirname, '../../support/ingest-child/ingest-child.ts')
const ARTICLES = 400

/** Runs an ingest in a process of its own; kills it once it has reported `killAfter` articles. Gives what it reported. */
async function ingest(folder: string, input: string, killAfter = Number.POSITIVE_INFINITY): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, folder, input], { stdio: ['ignore', 'pipe', 'inherit'] })
  const statuses: string[] = []
  for await (const chunk of child.stdout) {
    statuses.push(...String(chunk).split('\n').filter(Boolean))
    if (statuses.length >= killAfter) child.kill('SIGKILL')
  }
  return statuses
}

it('loses nothing it has reported and doubles nothing when it is killed and run again', async () => {
  await using folder = await openTemporaryFolder()
  const input = join(folder.path, 'archive.jsonl')
  const rows = Array.from({ length: ARTICLES }, (_, index) =>
    JSON.stringify({
      title: `Report ${index}`,
      text: `Report ${index} of the council of Lorn. It has ${index} pages.`,
    }),
  )
  await writeFile(input, rows.join('\n'))
  const reported = await ingest(folder.path, input, 40)
  assert.ok(reported.length < ARTICLES, 'the process was over before it could be killed')
  const again = await ingest(folder.path, input)
  assert.equal(again.length, ARTICLES)
  assert.deepEqual(new Set(again.slice(0, reported.length)), new Set(['unchanged']))
  assert.equal(again.at(-1), 'added')
  await using store = await openSqliteStore({ folder: folder.path, clock: createManualClock(), log: silentLog })
  assert.equal((await store.articles.extent()).articles, ARTICLES)
})
