import type { PairFeatures } from './measure-pairs.ts'

/**
 * Logistic regression on pairs of three public sets of news stories, whole and thinned to mostly single reports; but
 * `strangers`, which hardly occur there, are set by hand.
 */
const BIAS = -8.57
const WEIGHTS: Readonly<Record<keyof PairFeatures, number>> = {
  local: 2.91,
  shared: 1.97,
  lift: 1.71,
  relative: 4,
  relativeTitle: 1.25,
  apart: -7.63,
  strangers: -6,
}

/** How likely it is that two articles report one event, 0 to 1. */
export function judgePair(features: PairFeatures): number {
  const parts = (Object.keys(WEIGHTS) as (keyof PairFeatures)[]).map((name) => WEIGHTS[name] * features[name])
  return 1 / (1 + Math.exp(-parts.reduce((sum, part) => sum + part, BIAS)))
}
