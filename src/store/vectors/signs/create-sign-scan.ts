import { toSigns } from '../vector-bytes.ts'
import { createSignRows, ROWS_PER_COUNT } from './create-sign-rows.ts'
import { refineRows } from './refine-rows.ts'

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

interface SignRow {
  readonly seq: number
  readonly knownFromMs: number
  readonly signs: Int32Array
}

const FIRST_CAPACITY = 1_024
const BITS = 32
/** Rows taken by their signs alone: so many for each that is returned, and at least one of so many in all. */
const PRESELECTED_PER_RESULT = 4
const ROWS_PER_PRESELECTED = 50

/** Memory: a sign a number, and 16 bytes a vector. */
export function createSignScan(words: number, breathe: () => Promise<void>): SignScan {
  const signs = createSignRows(words)
  let seqs = new Float64Array(FIRST_CAPACITY)
  let knownFrom = new Float64Array(FIRST_CAPACITY)

  return {
    get length() {
      return signs.length
    },
    get last() {
      return signs.length === 0 ? 0 : (seqs[signs.length - 1] ?? 0)
    },
    add(row) {
      if (signs.length === seqs.length) {
        seqs = doubled(seqs)
        knownFrom = doubled(knownFrom)
      }
      seqs[signs.length] = row.seq
      knownFrom[signs.length] = row.knownFromMs
      signs.add(row.signs)
    },
    async nearest(vector, { count, knownAtMs }) {
      const query = toSigns(vector)
      const [rows, known, seqOf] = [signs.length, knownFrom, seqs]
      const distances = new Uint16Array(rows)
      const histogram = new Uint32Array(words * BITS + 1)
      for (let from = 0; from < rows; from += ROWS_PER_COUNT) {
        const to = Math.min(rows, from + ROWS_PER_COUNT)
        distances.set(signs.countDifferences(query, { from, to }), from)
        countVisible({ distances, histogram, known }, { from, to, knownAtMs })
        await breathe()
      }
      const wider = Math.max(count * PRESELECTED_PER_RESULT, Math.ceil(rows / ROWS_PER_PRESELECTED))
      const alike = pick(distances, { threshold: distanceOf(histogram, wider), count: wider })
      await breathe()
      return refineRows(alike, { vector, signs, count }).map((row) => seqOf[row] as number)
    },
  }
}

function doubled(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const twice = new Float64Array(values.length * 2)
  twice.set(values)
  return twice
}

const OUT_OF_SIGHT = 0xffff

interface Counted {
  readonly distances: Uint16Array
  /** How many rows that can be seen there are of each distance. */
  readonly histogram: Uint32Array
  readonly known: Float64Array
}

function countVisible(
  { distances, histogram, known }: Counted,
  { from, to, knownAtMs }: { from: number; to: number; knownAtMs: number },
): void {
  for (let row = from; row < to; row++) {
    const distance = distances[row] as number
    if ((known[row] as number) <= knownAtMs) histogram[distance] = (histogram[distance] as number) + 1
    else distances[row] = OUT_OF_SIGHT
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
