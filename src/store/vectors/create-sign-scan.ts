import { toSigns } from './vector-bytes.ts'

/** Signs of many vectors in one piece of memory, scanned for those that differ least. */
export interface SignScan {
  readonly length: number
  /** The highest row number added; 0 at first. */
  readonly last: number
  add(row: SignRow): void
  /**
   * Row numbers of the `count` that seem nearest to a vector among those known at an instant, in no order: the most alike in
   * signs, then of those the ones whose signs agree where the vector's numbers are large.
   */
  nearest(vector: Float32Array, options: { count: number; knownAtMs: number }): Promise<readonly number[]>
}

export interface SignRow {
  readonly seq: number
  readonly knownFromMs: number
  readonly signs: Int32Array
}

const FIRST_CAPACITY = 1_024
/** Rows compared in one go; then the event loop gets its turn. */
const ROWS_PER_STRETCH = 200_000
const BITS = 32
const BYTES = 4
const BYTE_BITS = 8
const BYTE_VALUES = 256
/** Rows taken by their signs alone for each that is returned. */
const PRESELECTED_PER_RESULT = 8

/** Memory: a sign a number, and 12 bytes a vector. */
export function createSignScan(words: number, breathe: () => Promise<void>): SignScan {
  let signs = new Int32Array(FIRST_CAPACITY * words)
  let seqs = new Float64Array(FIRST_CAPACITY)
  let knownFrom = new Float64Array(FIRST_CAPACITY)
  let length = 0

  function grow(): void {
    signs = grown(signs, new Int32Array(signs.length * 2))
    seqs = grown(seqs, new Float64Array(seqs.length * 2))
    knownFrom = grown(knownFrom, new Float64Array(knownFrom.length * 2))
  }

  return {
    get length() {
      return length
    },
    get last() {
      return length === 0 ? 0 : (seqs[length - 1] ?? 0)
    },
    add(row) {
      if (length === seqs.length) grow()
      signs.set(row.signs, length * words)
      seqs[length] = row.seq
      knownFrom[length] = row.knownFromMs
      length++
    },
    async nearest(vector, { count, knownAtMs }) {
      const query = toSigns(vector)
      const [rows, scanned] = [length, { signs, knownFrom, seqs }]
      const distances = new Uint16Array(rows)
      const histogram = new Uint32Array(words * BITS + 1)
      for (let from = 0; from < rows; from += ROWS_PER_STRETCH) {
        const stretch = { from, to: Math.min(rows, from + ROWS_PER_STRETCH), knownAtMs }
        measure(query, { ...scanned, distances, histogram, words }, stretch)
        await breathe()
      }
      const wider = count * PRESELECTED_PER_RESULT
      const alike = pick(distances, { threshold: distanceOf(histogram, wider), count: wider })
      return refine(alike, { vector, signs: scanned.signs, words, count }).map((row) => scanned.seqs[row] as number)
    },
  }
}

function grown<Values extends Int32Array | Float64Array>(from: Values, to: Values): Values {
  to.set(from)
  return to
}

const OUT_OF_SIGHT = 0xffff

interface Scanned {
  readonly signs: Int32Array
  readonly knownFrom: Float64Array
  readonly distances: Uint16Array
  readonly histogram: Uint32Array
  readonly words: number
}

/** Counts the bits in which each row differs from the query (Warren, Hacker's Delight, 5-1). */
function measure(
  query: Int32Array,
  { signs, knownFrom, distances, histogram, words }: Scanned,
  { from, to, knownAtMs }: { from: number; to: number; knownAtMs: number },
): void {
  for (let row = from, at = from * words; row < to; row++) {
    let distance = 0
    for (let word = 0; word < words; word++, at++) {
      let bits = (signs[at] as number) ^ (query[word] as number)
      bits -= (bits >>> 1) & 0x55555555
      bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
      distance += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
    }
    const seen = (knownFrom[row] as number) <= knownAtMs
    distances[row] = seen ? distance : OUT_OF_SIGHT
    if (seen) histogram[distance] = (histogram[distance] as number) + 1
  }
}

/** The distance within which at least `count` rows lie. */
function distanceOf(histogram: Uint32Array, count: number): number {
  let within = 0
  for (const [distance, rows] of histogram.entries()) {
    within += rows
    if (within >= count) return distance
  }
  return histogram.length - 1
}

/** All rows nearer than the threshold, and as many at it as there is room for, the latest first. */
function pick(distances: Uint16Array, { threshold, count }: { threshold: number; count: number }): readonly number[] {
  const nearer: number[] = []
  const atThreshold: number[] = []
  for (let row = distances.length - 1; row >= 0; row--) {
    const distance = distances[row] as number
    if (distance < threshold) nearer.push(row)
    else if (distance === threshold && atThreshold.length < count) atThreshold.push(row)
  }
  return [...nearer, ...atThreshold.slice(0, Math.max(0, count - nearer.length))]
}

/** The rows whose signs give the vector the largest sum: its numbers count for a row where the row's sign is set, else against. */
function refine(
  rows: readonly number[],
  { vector, signs, words, count }: { vector: Float32Array; signs: Int32Array; words: number; count: number },
): readonly number[] {
  if (rows.length <= count) return rows
  const sums = sumsOfBytes(vector, words * BYTES)
  const bytes = new Uint8Array(signs.buffer)
  const scored = rows.map((row) => {
    let score = 0
    for (let at = 0, from = row * words * BYTES; at < words * BYTES; at++)
      score += sums[at * BYTE_VALUES + (bytes[from + at] as number)] as number
    return { row, score }
  })
  return scored
    .sort((a, b) => b.score - a.score || b.row - a.row)
    .slice(0, count)
    .map(({ row }) => row)
}

/** For each byte of signs and each of its values: the sum of the eight numbers with these signs. */
function sumsOfBytes(vector: Float32Array, length: number): Float32Array {
  const sums = new Float32Array(length * BYTE_VALUES)
  for (let at = 0; at < length; at++)
    for (let value = 0; value < BYTE_VALUES; value++) {
      let sum = 0
      for (let bit = 0; bit < BYTE_BITS; bit++)
        sum += ((value >> bit) & 1 ? 1 : -1) * (vector[at * BYTE_BITS + bit] ?? 0)
      sums[at * BYTE_VALUES + value] = sum
    }
  return sums
}
