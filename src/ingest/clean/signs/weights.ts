/** What each feature is worth, as learned from labelled articles: positive speaks for the article's own text. */
export type Weights = Readonly<Record<string, number>>

/** The sum of a line's features: the log-odds that it belongs to the article. */
export function scoreFeatures(features: readonly string[], weights: Weights): number {
  let score = weights.bias ?? 0
  for (const feature of features) score += weights[feature] ?? 0
  return score
}
