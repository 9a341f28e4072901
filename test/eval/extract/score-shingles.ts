const TOKEN = /[\p{L}\p{M}\p{N}_]+/gu
const SHINGLE = 4

/** One text against the text it should be. A share is absent where there is nothing to take it of. */
export interface TextScore {
  readonly precision?: number
  readonly recall?: number
}

/** How much of the runs of four words is right, and how much of the right ones is there (as the article-extraction-benchmark scores). */
export function scoreText(expected: string, actual: string): TextScore {
  const wanted = countShingles(expected)
  const found = countShingles(actual)
  let hits = 0
  for (const [shingle, count] of found) hits += Math.min(count, wanted.get(shingle) ?? 0)
  const [foundTotal, wantedTotal] = [total(found), total(wanted)]
  return {
    ...(foundTotal > 0 && { precision: hits / foundTotal }),
    ...(wantedTotal > 0 && { recall: hits / wantedTotal }),
  }
}

/** F1 of the mean precision and the mean recall: an empty text lowers recall only. */
export function summariseF1(scores: readonly TextScore[]): number {
  const precision = mean(scores.flatMap((score) => score.precision ?? []))
  const recall = mean(scores.flatMap((score) => score.recall ?? []))
  return harmonicMean(precision, recall)
}

export function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Runs of four words, or of all words where there are fewer, with how often each occurs. */
function countShingles(text: string): ReadonlyMap<string, number> {
  const tokens = text.match(TOKEN) ?? []
  const size = Math.min(SHINGLE, Math.max(1, tokens.length))
  const counts = new Map<string, number>()
  for (let at = 0; at + size <= tokens.length; at++) {
    const shingle = tokens.slice(at, at + size).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
