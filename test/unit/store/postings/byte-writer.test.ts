import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ByteReader } from '../../../../src/store/postings/byte-reader.ts'
import { ByteWriter } from '../../../../src/store/postings/byte-writer.ts'

/** The least numbers of one byte more, and the greatest of all. */
const EDGES = [128, 2 ** 14, 2 ** 21, 2 ** 28, 2 ** 31, 2 ** 32, 2 ** 35, 2 ** 42, 2 ** 49, Number.MAX_SAFE_INTEGER]
const NUMBERS = [0, 1, ...EDGES.flatMap((edge) => [edge - 1, edge])]
/** The memory of a writer is grown more than once. */
const ROUNDS = 200

test('reads the numbers that were written, of every length', () => {
  const writer = new ByteWriter()
  for (let round = 0; round < ROUNDS; round++) for (const number of NUMBERS) writer.number(number)
  const reader = new ByteReader(writer.finish())
  for (let round = 0; round < ROUNDS; round++)
    for (const number of NUMBERS) assert.equal(reader.number(), number, `number ${number}`)
  assert.ok(reader.isAtEnd)
})

test('writes a number in seven bits a byte', () => {
  for (const number of NUMBERS) {
    const writer = new ByteWriter()
    writer.number(number)
    assert.equal(writer.length, Math.ceil(Math.max(1, number.toString(2).length) / 7), `number ${number}`)
  }
})
