import { type BandIndex, createBandIndex } from './create-band-index.ts'
import { createJudge, type Judge } from './create-judge.ts'

/** What finding copies needs, kept as long as the store is open. */
export interface Matcher {
  readonly judge: Judge
  readonly bands: BandIndex
}

export function createMatcher(): Matcher {
  return { judge: createJudge(), bands: createBandIndex() }
}
