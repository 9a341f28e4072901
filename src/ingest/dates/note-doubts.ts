import type { Removal } from '../extracted.ts'
import type { DoubtfulDate } from './read-date.ts'

/** Says of dates that were not believed why not: on the removed line that states them, else beside it. */
export function noteDoubts(removed: readonly Removal[], doubts: readonly DoubtfulDate[]): readonly Removal[] {
  const byText = new Map(doubts.map((doubt) => [doubt.text, doubt]))
  const noted = removed.map((one) => {
    const doubt = one.reason === 'dateline-date' ? byText.get(one.text.trim()) : undefined
    if (doubt === undefined) return one
    byText.delete(doubt.text)
    return { ...one, reason: doubt.reason }
  })
  return [...byText.values(), ...noted]
}
