import type { ReadLine } from './read-line.ts'

/** Shorter lines recur in lists and refrains. */
const MIN_WORDS = 6

/** The lines that say again, word for word, what a line kept before them said, as a standfirst repeats the lead. */
export function findRepeats(read: readonly ReadLine[], isKept: (index: number) => boolean): ReadonlySet<number> {
  const seen = new Set<string>()
  const repeats = new Set<number>()
  for (const [index, { text, shape }] of read.entries()) {
    if (shape.words < MIN_WORDS || !isKept(index)) continue
    if (seen.has(text)) repeats.add(index)
    seen.add(text)
  }
  return repeats
}
