import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'

/** The documents that hold a term, in rising order, and for each its count: see `countByte`. */
export interface PostingList {
  readonly documents: Uint32Array
  readonly counts: Uint8Array
}

export const EMPTY_LIST: PostingList = { documents: new Uint32Array(0), counts: new Uint8Array(0) }

/** Set when the term stands in the document's own text, not only in the title over it. */
const OWN = 0x80
/** How often a term occurs, weighted by where; more make no difference to BM25 that would show. */
export const MAX_COUNT = 0x7f

export function countByte(weighted: number, isOwn: boolean): number {
  return Math.min(weighted, MAX_COUNT) | (isOwn ? OWN : 0)
}

export function isOwnCount(count: number): boolean {
  return count >= OWN
}

/** How many documents, the last of them, the first with its count, then steps to the next with theirs. */
function writePostings(
  writer: ByteWriter,
  { documents, counts }: { documents: ArrayLike<number>; counts: ArrayLike<number> },
): void {
  const last = documents[documents.length - 1]
  writer.number(documents.length)
  if (last === undefined) return
  writer.number(last)
  let before = 0
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0
    writer.number(document - before)
    writer.byte(counts[at] ?? 0)
    before = document
  }
}

export function readPostings(bytes: Uint8Array): PostingList {
  const reader = new ByteReader(bytes)
  const length = reader.number()
  if (length === 0) return EMPTY_LIST
  reader.number()
  const documents = new Uint32Array(length)
  const counts = new Uint8Array(length)
  let document = 0
  let from = reader.at
  for (let at = 0; at < length; at++) {
    let step = bytes[from++] ?? 0
    if (step >= 0x80) {
      reader.at = from - 1
      step = reader.number()
      from = reader.at
    }
    document += step
    documents[at] = document
    counts[at] = bytes[from++] ?? 0
  }
  return { documents, counts }
}

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
const scratch = new ByteWriter()

function renumber(bytes: Uint8Array, table: Int32Array): Uint8Array {
  const { documents, counts } = readPostings(bytes)
  let kept = 0
  for (let at = 0; at < documents.length; at++) {
    const number = table[documents[at] ?? 0] ?? LEFT_OUT
    if (number === LEFT_OUT) continue
    documents[kept] = number
    counts[kept++] = counts[at] ?? 0
  }
  scratch.clear()
  writePostings(scratch, { documents: documents.subarray(0, kept), counts: counts.subarray(0, kept) })
  return scratch.finish()
}
