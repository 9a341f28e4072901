import type { Write } from '../database.ts'
import { addVersions } from './add-versions.ts'
import { type IndexState, updateState } from './index-state.ts'
import type { IndexView } from './index-view.ts'
import type { OwnBatches } from './own-batches.ts'
import { readStoredTexts } from './read-stored-text.ts'
import { recordRemovals } from './record-changes.ts'

const VERSIONS_PER_STEP = 8
const NEVER = -1

/**
 * Takes in the next versions that were stored before the index began, or were read under other rules of words since, newest
 * first. Returns whether there were any.
 */
export async function buildNext(
  transaction: Write,
  state: IndexState,
  { view, ownBatches }: { view: IndexView; ownBatches: OwnBatches },
): Promise<boolean> {
  if (state.build_below === null) return false
  const texts = await readStoredTexts(transaction, { below: state.build_below, limit: VERSIONS_PER_STEP })
  const indexed = new Map(texts.map(({ seq }) => [seq, indexedIn(view, seq)]))
  const missing = texts.filter(({ seq }) => (indexed.get(seq) ?? NEVER) <= state.rules_since)
  const outdated = missing.filter(({ seq }) => indexed.get(seq) !== undefined)
  await recordRemovals(
    transaction,
    outdated.map(({ seq }) => seq),
  )
  await addVersions(transaction, missing, ownBatches)
  const last = texts.at(-1)
  await updateState(transaction, { build_below: texts.length < VERSIONS_PER_STEP || !last ? null : last.seq })
  return true
}

/** The revision in which the row's version came in, if it stands in the index; one whose number was used again may have by itself. */
function indexedIn(view: IndexView, seq: number): number | undefined {
  const places = view.partitions.flatMap(({ bySeq, documents }) =>
    (bySeq.get(seq) ?? []).filter((at) => documents.isRemoved[at] === 0).map((at) => documents.addedIn[at] ?? 0),
  )
  return places.length === 0 ? undefined : Math.max(...places)
}
