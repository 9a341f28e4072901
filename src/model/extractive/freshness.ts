import type { ReadingText } from '../../domain/reading/read-sentences.ts'
import { DAY_MS, type Timestamp } from '../../domain/timestamp.ts'

/** A text with the time that its age is counted from. */
export interface DatedText extends ReadingText {
  readonly publishedAt?: Timestamp
}

/** News is half as new after this long. */
const HALF_LIFE_MS = 14 * DAY_MS

/** 1 for what was published at `asOf`, halving with age; 0 for what has no date. */
export function freshness({ publishedAt }: { readonly publishedAt?: Timestamp }, asOf: Timestamp): number {
  if (publishedAt === undefined) return 0
  return 2 ** (-Math.max(0, Date.parse(asOf) - Date.parse(publishedAt)) / HALF_LIFE_MS)
}
