/** A vector of length 1: term numbers in ascending order, each with its weight. */
export interface SparseVector {
  readonly terms: Uint32Array
  readonly weights: Float64Array
}

/** Scales weights, given by term number, to length 1; what weighs nothing is left out. */
export function createVector(weights: Iterable<readonly [term: number, weight: number]>): SparseVector {
  const entries = [...weights].filter(([, weight]) => weight > 0).sort(([a], [b]) => a - b)
  const length = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return {
    terms: Uint32Array.from(entries, ([term]) => term),
    weights: Float64Array.from(entries, ([, weight]) => weight / length),
  }
}

/** The cosine of two vectors of length 1. */
export function cosine(a: SparseVector, b: SparseVector): number {
  let [sum, i, j] = [0, 0, 0]
  while (i < a.terms.length && j < b.terms.length) {
    const [x, y] = [a.terms[i] ?? 0, b.terms[j] ?? 0]
    if (x === y) sum += (a.weights[i++] ?? 0) * (b.weights[j++] ?? 0)
    else if (x < y) i++
    else j++
  }
  return sum
}
