import type { ReadingClock } from './reading-clock.ts'

/** A head with another year in it is not of the days in which it was read, whatever day it names: nothing counts from then. */
export function clockOfHead(lines: readonly string[], { readAt, ...rest }: ReadingClock): ReadingClock {
  if (readAt === undefined || lines.some((line) => statesOtherYear(line, readAt))) return rest
  return { ...rest, readAt }
}

function statesOtherYear(text: string, readAt: Date): boolean {
  const years = text.match(/\b(?:19|20)\d{2}\b/g) ?? []
  return years.some((year) => Math.abs(Number(year) - readAt.getUTCFullYear()) > 1)
}
