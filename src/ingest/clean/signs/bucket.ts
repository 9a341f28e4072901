/** The largest bound that `value` reaches, as a short name for a feature: `bucket(7, [1, 5, 10])` is 5, below all 0. */
export function bucket(value: number, bounds: readonly number[]): number {
  let reached = 0
  for (const bound of bounds) if (value >= bound) reached = bound
  return reached
}
