import { tokenize } from '../text/tokens.ts'
import type { ChangeableSentence } from './changeable-sentence.ts'

/** Two sentences with less of their words in common (Dice, .5 is half) are not one that was reworded. */
const MIN_SHARED = 0.5
/** Only sentences so near to each other, counted in changed ones, are compared: it bounds the work on a text that is all new. */
const MAX_STEPS = 40

interface Pair {
  readonly removed: number
  readonly added: number
  readonly shared: number
  readonly distance: number
}

/** Which removed sentence came back as which added one, by index; the most alike first, each taken once. */
export function pairReworded(
  removed: readonly ChangeableSentence[],
  added: readonly ChangeableSentence[],
): ReadonlyMap<number, number> {
  const taken = new Set<number>()
  const pairs = new Map<number, number>()
  const likely = candidates(removed, added).toSorted((a, b) => b.shared - a.shared || a.distance - b.distance)
  for (const pair of likely) {
    if (pairs.has(pair.removed) || taken.has(pair.added)) continue
    pairs.set(pair.removed, pair.added)
    taken.add(pair.added)
  }
  return pairs
}

function candidates(removed: readonly ChangeableSentence[], added: readonly ChangeableSentence[]): readonly Pair[] {
  const [own, other] = [removed, added].map((sentences) => sentences.map(({ text }) => countWords(text)))
  const middles = middlesIn(removed, added)
  return removed.flatMap((_, at) => {
    const middle = middles[at] ?? 0
    const from = Math.max(0, middle - MAX_STEPS)
    return added.slice(from, middle + MAX_STEPS + 1).flatMap((_, step) => {
      const shared = sharedWords(own?.[at], other?.[from + step])
      const distance = Math.abs(from + step - middle)
      return shared >= MIN_SHARED ? [{ removed: at, added: from + step, shared, distance }] : []
    })
  })
}

/** For each removed sentence, the index of the added one that stands where it stood. */
function middlesIn(removed: readonly ChangeableSentence[], added: readonly ChangeableSentence[]): readonly number[] {
  let first = 0
  let gapStart = 0
  return removed.map(({ place }, at) => {
    if (place !== removed[at - 1]?.place) gapStart = at
    while (first < added.length && (added[first]?.place ?? 0) < place) first++
    return first + at - gapStart
  })
}

type WordCounts = ReadonlyMap<string, number>

function countWords(text: string): WordCounts {
  const counts = new Map<string, number>()
  for (const { key } of tokenize(text)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Twice what two bags of words share, among all of both (Dice 1945). */
function sharedWords(a: WordCounts = new Map(), b: WordCounts = new Map()): number {
  let shared = 0
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0)
  const all = sizeOf(a) + sizeOf(b)
  return all === 0 ? 0 : (2 * shared) / all
}

function sizeOf(counts: WordCounts): number {
  return counts.values().reduce((sum, count) => sum + count, 0)
}
