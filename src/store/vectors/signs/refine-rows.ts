import type { SignRows } from './create-sign-rows.ts'

const BYTE_BITS = 8
const BYTE_VALUES = 256
const WORD_BITS = 32

/**
 * The `count` rows whose signs give the vector the largest sum, in no order: its numbers count for a row where the row's sign
 * is set, else against. Of equal ones the later.
 */
export function refineRows(
  rows: readonly number[],
  { vector, signs, count }: { vector: Float32Array; signs: SignRows; count: number },
): readonly number[] {
  if (rows.length <= count) return rows
  const scores = scoreRows(rows, vector, signs)
  const threshold = scores.toSorted()[rows.length - count] as number
  const above = rows.filter((_, at) => (scores[at] as number) > threshold)
  const equal = rows.filter((_, at) => scores[at] === threshold).sort((a, b) => b - a)
  return [...above, ...equal.slice(0, count - above.length)]
}

function scoreRows(rows: readonly number[], vector: Float32Array, signs: SignRows): Float64Array {
  const { rowBytes } = signs
  const sums = sumsOfBytes(vector, rowBytes)
  const bytes = signs.bytes()
  return Float64Array.from(rows, (row) => {
    let score = 0
    for (let at = 0, from = row * rowBytes; at < rowBytes; at++)
      score += sums[at * BYTE_VALUES + (bytes[from + at] as number)] as number
    return score
  })
}

/** For each byte of signs and each of its values: the sum of the eight numbers with these signs, from that with one sign less. */
function sumsOfBytes(vector: Float32Array, length: number): Float32Array {
  const sums = new Float32Array(length * BYTE_VALUES)
  for (let at = 0; at < length; at++) {
    const numbers = vector.subarray(at * BYTE_BITS, (at + 1) * BYTE_BITS)
    const base = at * BYTE_VALUES
    sums[base] = -numbers.reduce((sum, number) => sum + number, 0)
    for (let value = 1; value < BYTE_VALUES; value++) {
      const lowest = WORD_BITS - 1 - Math.clz32(value & -value)
      sums[base + value] = (sums[base + (value & (value - 1))] as number) + 2 * (numbers[lowest] ?? 0)
    }
  }
  return sums
}
