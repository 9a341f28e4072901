import { stem } from '../domain/text/stem.ts'
import { tokenize } from '../domain/text/tokens.ts'

/** What share of the question's words, by weight, a text holds: 0 to 1. */
export type Coverage = (text: string) => number

export function createCoverage(termWeights: ReadonlyMap<string, number>): Coverage {
  const weights = [...new Map([...termWeights].map(([term, weight]) => [stem(term), weight]))]
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  if (total === 0) return () => 0
  return (text) => {
    const stems = new Set(tokenize(text).map(({ key }) => stem(key.toLowerCase())))
    return weights.reduce((sum, [root, weight]) => sum + (stems.has(root) ? weight : 0), 0) / total
  }
}
