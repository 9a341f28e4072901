import type { PairFeatures } from './measure-pairs.ts'

/** Logistic regression on pairs of three public sets of news stories, whole and thinned to mostly single reports. */
const BIAS = -8.63
const WEIGHTS: Readonly<Record<keyof PairFeatures, number>> = {
  lead: 1.95,
  local: 2.01,
  shared: 1.65,
  lift: 1.99,
  relative: 3.41,
  relativeTitle: 1.35,
  apart: -5.04,
}

/** How likely it is that two articles report one event, 0 to 1. */
export function judgePair(features: PairFeatures): number {
  const parts = (Object.keys(WEIGHTS) as (keyof PairFeatures)[]).map((name) => WEIGHTS[name] * features[name])
  return 1 / (1 + Math.exp(-parts.reduce((sum, part) => sum + part, BIAS)))
}
