/** One measured figure beside the floor it must not fall below; shares are between 0 and 1. */
export interface Metric {
  readonly metric: string
  readonly value: number
  readonly floor: number
  readonly n: number
}

/** The mean of a list; 0 of an empty one. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The share of items for which something holds. */
export function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return mean(items.map((item) => Number(holds(item))))
}
