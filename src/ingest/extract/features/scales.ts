/** Bounds for shares of a whole. */
export const SHARE_BOUNDS: readonly number[] = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 1]

const LONG_WORDS = 8

export function isLong(words: number): boolean {
  return words >= LONG_WORDS
}

/** `part` of `whole`, 0 when there is no whole. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
