import { ByteReader } from './byte-reader.ts'

/**
 * The documents that hold a term, in rising order, and for each its count (see `countByte`), as they are stored: a list that
 * is read once is not worth unpacking. `PostingCursor` goes through it.
 */
export interface PostingList {
  /** How many documents there are. */
  readonly length: number
  /** For each of them the step from the one before it, as a varint, and the count. */
  readonly steps: Uint8Array
}

export const EMPTY_LIST: PostingList = { length: 0, steps: new Uint8Array(0) }

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

/** The list that a PostingWriter wrote, in the same memory. */
export function readPostings(bytes: Uint8Array): PostingList {
  const reader = new ByteReader(bytes)
  const length = reader.number()
  if (length === 0) return EMPTY_LIST
  reader.number()
  return { length, steps: bytes.subarray(reader.at) }
}
