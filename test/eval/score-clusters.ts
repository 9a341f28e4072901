import { mean } from './metric.ts'

/** Two partitions of the same items, each as a list of labels in the same order. */
export interface Partitions {
  readonly truth: readonly string[]
  readonly found: readonly string[]
}

/** B-cubed F1 (Bagga and Baldwin, 1998): precision and recall of each item's cluster, averaged over items. */
export function scoreClusters({ truth, found }: Partitions): number {
  const both = truth.map((label, at) => `${label}\n${found[at]}`)
  const [inTruth, inFound, inBoth] = [countLabels(truth), countLabels(found), countLabels(both)]
  const shared = both.map((label) => inBoth.get(label) ?? 0)
  const precision = mean(shared.map((count, at) => count / (inFound.get(found[at] ?? '') ?? 1)))
  const recall = mean(shared.map((count, at) => count / (inTruth.get(truth[at] ?? '') ?? 1)))
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function countLabels(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}
