import type { ReportSentence } from './report-sentence.ts'

/** Two sentences with so many word pairs of the shorter one in common say one thing in two wordings. */
const MIN_SHARED = 0.5
/** A sentence of which less than this is found in those that match it is not the one they tell. */
const MIN_COVERED = 0.5

/** For each sentence, which of the others match it, by index. None where the other text has nothing like it. */
export function matchSentences(
  own: readonly ReportSentence[],
  others: readonly ReportSentence[],
): readonly (readonly number[])[] {
  const otherPairs = others.map(({ frame }) => wordPairs(frame))
  const index = indexPairs(otherPairs)
  return own.map(({ frame }) => {
    const pairs = wordPairs(frame)
    const matches = findMatches(pairs, { otherPairs, index })
    return coverage(pairs, matches, otherPairs) >= MIN_COVERED ? matches : []
  })
}

type WordPairs = ReadonlySet<string>

function wordPairs(frame: readonly string[]): WordPairs {
  if (frame.length < 2) return new Set(frame)
  return new Set(frame.slice(1).map((word, at) => `${frame[at]} ${word}`))
}

function indexPairs(sentences: readonly WordPairs[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [at, pairs] of sentences.entries())
    for (const pair of pairs) {
      const known = index.get(pair)
      if (known) known.push(at)
      else index.set(pair, [at])
    }
  return index
}

function findMatches(
  pairs: WordPairs,
  { otherPairs, index }: { otherPairs: readonly WordPairs[]; index: ReadonlyMap<string, readonly number[]> },
): readonly number[] {
  const shared = new Map<number, number>()
  for (const pair of pairs) for (const at of index.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  const isMatch = ([at, count]: readonly [number, number]) =>
    count >= MIN_SHARED * Math.min(pairs.size, otherPairs[at]?.size ?? 0)
  return [...shared].filter(isMatch).map(([at]) => at)
}

function coverage(pairs: WordPairs, matches: readonly number[], otherPairs: readonly WordPairs[]): number {
  const covered = [...pairs].filter((pair) => matches.some((at) => otherPairs[at]?.has(pair)))
  return pairs.size === 0 ? 0 : covered.length / pairs.size
}
