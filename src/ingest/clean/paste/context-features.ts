import { bucket } from '../signs/bucket.ts'
import { kindOf, type ReadLine } from './read-line.ts'
import { createSums } from './sums.ts'

const STEPS = [1, 2, 3]
const REACHES = [3, 8, 20]
const SHARES = [0.05, 0.2, 0.4, 0.6, 0.8, 1]
const MAX_PROSE_WORDS = 60
const WORDS_REACH = 10
const SHORT_REACH = 6
const SHORT_KINDS = new Set(['1', '2', 'J'])

/** What stands before and after each line, and how much prose there is around it. */
export function addContextFeatures(read: readonly ReadLine[]): void {
  const kinds = read.map(kindOf)
  const prose = createSums(read.map(({ isProse }) => Number(isProse)))
  const proseWords = createSums(
    read.map(({ isProse, shape }) => (isProse ? Math.min(MAX_PROSE_WORDS, shape.words) : 0)),
  )
  const short = createSums(kinds.map((kind) => Number(SHORT_KINDS.has(kind))))
  for (const [index, { features }] of read.entries()) {
    for (const step of STEPS)
      features.push(`p${step}${kinds[index - step] ?? '-'}`, `n${step}${kinds[index + step] ?? '-'}`)
    features.push(`pn${kinds[index - 1] ?? '-'}${kinds[index + 1] ?? '-'}`)
    const before = read[index - 1]?.signs[0]
    const after = read[index + 1]?.signs[0]
    if (before) features.push(`p:s:${before.name}`)
    if (after) features.push(`n:s:${after.name}`)
    for (const reach of REACHES) {
      features.push(`proseP${reach}:${bucket(prose.between(index - reach, index) / reach, SHARES)}`)
      features.push(`proseN${reach}:${bucket(prose.between(index + 1, index + 1 + reach) / reach, SHARES)}`)
    }
    const words = proseWords.between(index - WORDS_REACH, index + WORDS_REACH + 1)
    features.push(`words10:${bucket(words, [1, 30, 60, 120, 240, 400, 700])}`)
    const shortLines = short.between(index - SHORT_REACH, index + SHORT_REACH + 1)
    features.push(`short6:${bucket(shortLines, [1, 3, 5, 8, 10, 12])}`)
  }
}
