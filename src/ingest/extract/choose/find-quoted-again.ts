import { plainWords } from '../../../domain/text/plain-words.ts'
import type { ReadBlock } from '../features/read-block.ts'

/** Shorter lines recur by chance; longer ones than this are text. */
const MIN_WORDS = 6
const MAX_WORDS = 60

/** Where pull quotes stand. */
const APART = new Set(['in:aside', 'in:figure'])

/** Pull quotes: chosen blocks, set apart, that only say again a part of another chosen block. */
export function findQuotedAgain(read: readonly ReadBlock[], chosen: readonly boolean[]): ReadonlySet<number> {
  const texts = read.map(({ block, isProse }, index) => (chosen[index] && isProse ? ` ${plainWords(block.text)} ` : ''))
  const found = new Set<number>()
  for (const [index, { block, features }] of read.entries()) {
    if (!chosen[index] || block.words < MIN_WORDS || block.words > MAX_WORDS) continue
    if (!features.some((name) => APART.has(name))) continue
    const wanted = ` ${plainWords(block.text)} `
    if (texts.some((text, other) => other !== index && text.length > wanted.length && text.includes(wanted)))
      found.add(index)
  }
  return found
}
