import assert from 'node:assert/strict'
import { it } from 'node:test'
import { NewsdeskError } from '../../../src/domain/errors.ts'
import { DEFAULT_INGEST_LIMITS } from '../../../src/ingest/ingest-limits.ts'
import { prepareRows } from '../../../src/ingest/prepare/prepare-rows.ts'
import { prepareLines } from '../../../src/ingest/prepare-lines.ts'
import type { PreparePool } from '../../../src/ingest/worker/prepare-pool.ts'
import type { Fetcher } from '../../../src/ports/fetcher.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { silentLog } from '../../support/silent-log.ts'

/** A pool that works here and now, and whose worker dies of a line that says so. */
const pool = {
  size: 1,
  async run(name: string, task: Parameters<typeof prepareRows>[0]) {
    assert.equal(name, 'prepareRows')
    if (task.lines.some((line) => line.includes('poison')))
      throw new NewsdeskError('INPUT_UNREADABLE', 'reading the input took too long', { reason: 'too-slow' })
    return prepareRows(task)
  },
  [Symbol.asyncDispose]: () => Promise.resolve(),
} as PreparePool

const CORRECT = '. Correct the line and give the file again; the other lines go in.'

it('loses only the line that kills its worker, and keeps the others in their places', async () => {
  const texts = ['First report.', 'The poison.', 'Third report.']
  const lines = [
    ...texts.map((text, index) => ({ number: index + 1, text: JSON.stringify({ text }) })),
    { number: 4, error: new NewsdeskError('INPUT_UNREADABLE', 'the line is not UTF-8', { reason: 'bad-encoding' }) },
    { number: 6, text: '{' },
  ]
  const fetcher: Fetcher = {
    fetch: () => Promise.reject(new Error('unused')),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  }
  const outcomes = await prepareLines(
    { kind: 'rows', input: 'a.jsonl', lines },
    {
      pool,
      fetcher,
      clock: createManualClock(),
      log: silentLog,
      limits: DEFAULT_INGEST_LIMITS,
      seen: { find: async () => undefined, remember: async () => undefined },
      signal: new AbortController().signal,
    },
  )
  assert.deepEqual(
    outcomes.map((outcome) => (outcome.kind === 'article' ? outcome.article.text : outcome.result.reason)),
    [
      'First report.',
      `INPUT_UNREADABLE too-slow: line 2: reading the input took too long${CORRECT}`,
      'Third report.',
      `INPUT_UNREADABLE bad-encoding: line 4: the line is not UTF-8${CORRECT}`,
      `INPUT_UNREADABLE bad-json: line 6: the line is not JSON${CORRECT}`,
    ],
  )
})
