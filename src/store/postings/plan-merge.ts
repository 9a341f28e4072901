import type { IndexView } from './index-view.ts'
import type { Segment } from './segment.ts'

/** When the index is put in order. Small numbers only make sense in tests. */
export interface MergeLimits {
  /** So many passages that are in no segment yet make one. They are in memory, and read at every start. */
  readonly recentPassages: number
  /** So many segments of a level become one of the next. */
  readonly fanOut: number
  /** A segment is written anew when this share of its versions is removed. */
  readonly removedShare: number
  /** And the oldest one when so many changes are kept since it was written, beside a share of all versions. */
  readonly changes: number
}

export const MERGE_LIMITS: MergeLimits = { recentPassages: 4_096, fanOut: 8, removedShare: 0.3, changes: 5_000 }
const CHANGED_SHARE = 0.1

/** What should become one segment: other segments, or (with none) what is in no segment yet. */
export interface MergePlan {
  readonly level: number
  readonly sources: readonly Segment[]
}

const FIRST_LEVEL = 1

export function planMerge(view: IndexView, limits: MergeLimits): MergePlan | undefined {
  const recent = view.recent.partition.documents
  if (recent.passageWords.length >= limits.recentPassages) return { level: FIRST_LEVEL, sources: [] }
  for (const [level, segments] of Map.groupBy(view.segments, (segment) => segment.level))
    if (segments.length >= limits.fanOut) return { level: level + 1, sources: segments.slice(0, limits.fanOut) }
  const worn = view.segments.find((segment) => removedShare(segment) >= limits.removedShare) ?? outdated(view, limits)
  return worn && { level: worn.level, sources: [worn] }
}

function removedShare({ documents, live }: Segment): number {
  return 1 - live.versions / Math.max(1, documents.seqs.length)
}

function outdated(view: IndexView, limits: MergeLimits): Segment | undefined {
  const versions = view.segments.reduce((sum, { documents }) => sum + documents.seqs.length, 0)
  if (view.changes.length < limits.changes + CHANGED_SHARE * versions) return undefined
  return view.segments.toSorted((a, b) => a.revision - b.revision)[0]
}
