import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { batchLines } from '../../../../src/ingest/import/batch-lines.ts'
import { readLines } from '../../../../src/ingest/import/read-lines.ts'
import { collectAll } from '../../../support/collect-all.ts'

async function* chunksOf(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part
}

async function read(source: AsyncIterable<Uint8Array>, maxBytes = 100) {
  const lines = await collectAll(readLines(source, maxBytes))
  return lines.map((line) => [line.number, 'text' in line ? line.text : line.error.reason])
}

it('numbers lines from one and skips blank ones', async () => {
  assert.deepEqual(await read(chunksOf('\ufeffa\r\n\n  \nb')), [
    [1, 'a\r'],
    [4, 'b'],
  ])
})

it('joins lines and letters that are cut between chunks', async () => {
  const bytes = new TextEncoder().encode('één\nlang')
  assert.deepEqual(await read(chunksOf(bytes.slice(0, 1), bytes.slice(1, 4), bytes.slice(4))), [
    [1, 'één'],
    [2, 'lang'],
  ])
})

it('gives up a line that is too long, and no other', async () => {
  const long = 'x'.repeat(60)
  assert.deepEqual(await read(chunksOf('a\n', long, long, long, '\nb\n', long, long)), [
    [1, 'a'],
    [2, 'too-large'],
    [3, 'b'],
    [4, 'too-large'],
  ])
})

it('gives up a line that is not UTF-8, and no other', async () => {
  assert.deepEqual(await read(chunksOf('a\n', Uint8Array.of(0xe9, 0x0a), 'b')), [
    [1, 'a'],
    [2, 'bad-encoding'],
    [3, 'b'],
  ])
})

it('gives the same lines however the bytes are cut', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.constantFrom('a', '\n', 'é', ' ', 'bc')),
    fc.array(fc.nat(20)),
    async (parts, cuts) => {
      const bytes = new TextEncoder().encode(parts.join(''))
      const sorted = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
      const pieces = sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end))
      assert.deepEqual(await read(chunksOf(...pieces)), await read(chunksOf(bytes)))
    },
  )
  await fc.assert(property)
})

it('batches lines without losing their order', async () => {
  const text = Array.from({ length: 60 }, (_, index) => `line ${index}`).join('\n')
  const batches = await collectAll(batchLines(readLines(chunksOf(text), 100)))
  assert.ok(batches.length > 1)
  assert.deepEqual(
    batches.flat().map(({ number }) => number),
    Array.from({ length: 60 }, (_, index) => index + 1),
  )
})
