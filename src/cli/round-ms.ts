/** A duration to a tenth of a millisecond: more digits say nothing. */
export function roundMs(ms: number): number {
  return Math.round(ms * 10) / 10
}
