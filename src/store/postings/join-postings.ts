import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { NO_MORE, PostingCursor } from './posting-cursor.ts'
import { readPostings } from './posting-list.ts'
import { PostingWriter } from './posting-writer.ts'

export const LEFT_OUT = -1

/** How documents are numbered in another segment: all moved up by `base`, or by a table, where -1 is for those left out. */
export type Renumbering = { readonly base: number; readonly table?: Int32Array }

interface ListPart {
  readonly length: number
  readonly first: number
  readonly last: number
  /** The count of the first, then steps and counts. */
  readonly rest: Uint8Array
}

/** Joins lists whose documents are numbered in the order of the parts. What needs no new numbers is copied byte for byte. */
export function joinPostings(
  writer: ByteWriter,
  parts: readonly { readonly bytes: Uint8Array; readonly numbers: Renumbering }[],
): number {
  const read = parts.flatMap(({ bytes, numbers }) => readPart(bytes, numbers) ?? [])
  const length = read.reduce((sum, part) => sum + part.length, 0)
  writer.number(length)
  const end = read.at(-1)
  if (!end) return 0
  writer.number(end.last)
  let before = 0
  for (const { first, last, rest } of read) {
    writer.number(first - before)
    writer.bytes(rest)
    before = last
  }
  return length
}

function readPart(bytes: Uint8Array, numbers: Renumbering): ListPart | undefined {
  if (numbers.table) return readPart(renumber(bytes, numbers.table), { base: 0 })
  const reader = new ByteReader(bytes)
  const length = reader.number()
  if (length === 0) return undefined
  const last = reader.number() + numbers.base
  const first = reader.number() + numbers.base
  return { length, first, last, rest: bytes.subarray(reader.at) }
}

/** Used within one call at a time. */
const renumbered = new PostingWriter()
const scratch = new ByteWriter()

function renumber(bytes: Uint8Array, table: Int32Array): Uint8Array {
  renumbered.clear()
  for (const cursor = new PostingCursor(readPostings(bytes)); cursor.document !== NO_MORE; cursor.next()) {
    const number = table[cursor.document] ?? LEFT_OUT
    if (number !== LEFT_OUT) renumbered.add(number, cursor.count)
  }
  scratch.clear()
  renumbered.write(scratch)
  return scratch.finish()
}
