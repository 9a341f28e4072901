/** Running sums of some values, so that any stretch of them is summed in one step. */
export interface Sums {
  readonly total: number
  /** The sum of the values from `start` to before `end`; bounds outside the values are moved in. */
  between(start: number, end: number): number
}

export function createSums(values: readonly number[]): Sums {
  const sums = [0]
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value)
  const upTo = (index: number) => sums[Math.min(values.length, Math.max(0, index))] ?? 0
  return { total: upTo(values.length), between: (start, end) => upTo(end) - upTo(start) }
}
