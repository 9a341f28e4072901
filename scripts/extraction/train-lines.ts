import type { Weights } from '../../src/ingest/clean/signs/weights.ts'
import { createShuffler, FeatureSpace } from './feature-space.ts'

/** One line or block of one text. */
export interface LineExample {
  readonly features: readonly string[]
  readonly isArticle: boolean
  /** How much the line matters: about its share of the article. */
  readonly weight: number
}

export interface TrainingOptions {
  readonly epochs: number
  /** How strongly weights are pulled to zero; the more, the less is learned by heart. */
  readonly l2: number
  readonly minCount: number
  /** Smaller weights are not written. */
  readonly minSize: number
}

const SEED = 12_345

/** Logistic regression on named features. */
export function trainLines(examples: readonly LineExample[], options: TrainingOptions): Weights {
  const { epochs, l2, minCount, minSize } = options
  const space = new FeatureSpace(
    examples.map(({ features }) => features),
    minCount,
  )
  const encoded = examples.map(({ features }) => space.encode(['bias', ...features]))
  const shuffle = createShuffler(SEED)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffle(examples.length)) {
      const example = examples[index]
      const features = encoded[index]
      if (example === undefined || features === undefined) continue
      const chance = 1 / (1 + Math.exp(-space.score(features)))
      const gradient = (chance - Number(example.isArticle)) * example.weight
      for (const id of features) space.step(id, gradient, l2 * example.weight)
    }
    if (epoch >= epochs / 2) space.snapshot()
  }
  return space.toWeights(minSize)
}

const LIST_WEIGHT = 0.05
const SHARE_WEIGHT = 20
const MAX_WEIGHT = 1.5
const MIN_ARTICLE_WORDS = 60

/** How much a line of `words` matters in an article of `articleWords`. */
export function lineWeight(words: number, articleWords: number): number {
  return Math.min(MAX_WEIGHT, LIST_WEIGHT + (SHARE_WEIGHT * words) / Math.max(MIN_ARTICLE_WORDS, articleWords))
}
