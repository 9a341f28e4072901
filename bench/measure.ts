/** Times of one call repeated, in milliseconds. */
export interface Timing {
  readonly runs: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly maxMs: number
}

/** Runs `work` for each item, one after the other, after one round over the first few to warm up. */
export async function measure<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
  warmUp = 3,
): Promise<Timing> {
  for (const item of items.slice(0, warmUp)) await work(item)
  const times: number[] = []
  for (const item of items) {
    const started = performance.now()
    await work(item)
    times.push(performance.now() - started)
  }
  return summarise(times)
}

/** Median, 95th percentile and maximum. */
export function summarise(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { runs: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1) }
}
