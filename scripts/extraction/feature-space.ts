import type { Weights } from '../../src/ingest/clean/signs/weights.ts'

/** Adagrad's step (Duchi et al. 2011); large enough to settle in some ten rounds. */
const RATE = 0.15
const START = 1e-6
const DECIMALS = 100

/** Feature names as numbers, with a weight for each that is learned by adaptive gradient steps and averaged. */
export class FeatureSpace {
  readonly #ids = new Map<string, number>([['bias', 0]])
  readonly #weights: Float64Array
  readonly #squares: Float64Array
  readonly #averages: Float64Array
  #snapshots = 0

  /** Takes in the features that occur at least `minCount` times. */
  constructor(lists: Iterable<readonly string[]>, minCount: number) {
    const counts = new Map<string, number>()
    for (const list of lists) for (const name of list) counts.set(name, (counts.get(name) ?? 0) + 1)
    for (const [name, count] of counts) if (count >= minCount) this.#ids.set(name, this.#ids.size)
    this.#weights = new Float64Array(this.#ids.size)
    this.#squares = new Float64Array(this.#ids.size).fill(START)
    this.#averages = new Float64Array(this.#ids.size)
  }

  encode(features: readonly string[]): Int32Array {
    return Int32Array.from(features.flatMap((name) => this.#ids.get(name) ?? []))
  }

  score(encoded: Int32Array): number {
    let sum = 0
    for (const id of encoded) sum += this.#weights[id] ?? 0
    return sum
  }

  /** One step against a gradient, with a pull of strength `l2` towards zero. */
  step(id: number, gradient: number, l2: number): void {
    const weight = this.#weights[id] ?? 0
    const slope = gradient + l2 * weight
    const square = (this.#squares[id] ?? START) + slope * slope
    this.#squares[id] = square
    this.#weights[id] = weight - (RATE * slope) / Math.sqrt(square)
  }

  /** Adds the present weights to the average that `toWeights` gives out. */
  snapshot(): void {
    this.#snapshots++
    for (const [id, weight] of this.#weights.entries()) this.#averages[id] = (this.#averages[id] ?? 0) + weight
  }

  /** The averaged weights by name, without those too small to matter. */
  toWeights(minSize: number): Weights {
    const rounded = [...this.#ids].map(
      ([name, id]) => [name, Math.round(((this.#averages[id] ?? 0) / this.#snapshots) * DECIMALS) / DECIMALS] as const,
    )
    const kept = rounded.filter(([name, weight]) => name === 'bias' || Math.abs(weight) >= minSize)
    return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

/** A shuffled order of `length` items, the same on every run. */
export function createShuffler(seed: number): (length: number) => readonly number[] {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
  return (length) =>
    Array.from({ length }, (_, index) => ({ index, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ index }) => index)
}
