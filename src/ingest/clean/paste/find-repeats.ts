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
  for (const [index, { text, shape }] of read.entries())
    if (shape.words >= MIN_WHOLE_WORDS && isKept(index) && saysAgain(text, [...seen])) repeats.add(index)
  return repeats
}

/** Some pages hold their text once more on a single line, for a reading voice or a search. */
const MIN_WHOLE_WORDS = 80
const MIN_PARTS = 3
const WHOLE_SHARE = 0.8

/** Whether a line is nearly all made of other lines. */
function saysAgain(text: string, lines: readonly string[]): boolean {
  const parts = lines.filter((line) => line.length < text.length && text.includes(line))
  return parts.length >= MIN_PARTS && parts.reduce((sum, { length }) => sum + length, 0) >= text.length * WHOLE_SHARE
}
