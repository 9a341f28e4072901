/** Two words that stand for each other: their indexes in the claim and in the quote. */
export type AlignedPair = readonly [claimed: number, quoted: number]

/** What an alignment needs to know of a word: words are matched by `key`, heavier ones first. */
export interface AlignableWord {
  readonly key: string
  readonly weight: number
}

/** The heaviest common subsequence of two lists of words, as pairs of indexes in order. */
export function alignWords(
  claimed: readonly AlignableWord[],
  quoted: readonly AlignableWord[],
): readonly AlignedPair[] {
  const width = quoted.length + 1
  const best = new Float64Array((claimed.length + 1) * width)
  for (let i = claimed.length - 1; i >= 0; i--) {
    for (let j = quoted.length - 1; j >= 0; j--) {
      const isMatch = claimed[i]?.key === quoted[j]?.key
      const matched = isMatch ? (claimed[i]?.weight ?? 0) + at(best, (i + 1) * width + j + 1) : 0
      best[i * width + j] = Math.max(matched, at(best, (i + 1) * width + j), at(best, i * width + j + 1))
    }
  }
  return readPairs(best, claimed, quoted)
}

function readPairs(
  best: Float64Array,
  claimed: readonly AlignableWord[],
  quoted: readonly AlignableWord[],
): readonly AlignedPair[] {
  const width = quoted.length + 1
  const pairs: AlignedPair[] = []
  let [i, j] = [0, 0]
  while (i < claimed.length && j < quoted.length) {
    const here = at(best, i * width + j)
    if (here === at(best, (i + 1) * width + j)) i++
    else if (here === at(best, i * width + j + 1)) j++
    else pairs.push([i++, j++])
  }
  return pairs
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
