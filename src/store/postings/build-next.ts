import type { Write } from '../database.ts'
import { addVersions } from './add-versions.ts'
import { type IndexState, updateState } from './index-state.ts'
import type { IndexView } from './index-view.ts'
import type { OwnBatches } from './own-batches.ts'
import { readStoredTexts } from './read-stored-text.ts'

const VERSIONS_PER_STEP = 8

/** Takes in the next versions that were stored before the index began, newest first. Returns whether there were any. */
export async function buildNext(
  transaction: Write,
  state: IndexState,
  { view, ownBatches }: { view: IndexView; ownBatches: OwnBatches },
): Promise<boolean> {
  if (state.build_below === null) return false
  const texts = await readStoredTexts(transaction, { below: state.build_below, limit: VERSIONS_PER_STEP })
  const missing = texts.filter(({ seq }) => !isIndexed(view, seq))
  await addVersions(transaction, missing, ownBatches)
  const last = texts.at(-1)
  await updateState(transaction, { build_below: texts.length < VERSIONS_PER_STEP || !last ? null : last.seq })
  return true
}

/** A row whose number was used again may have come in by itself. */
function isIndexed(view: IndexView, seq: number): boolean {
  return view.partitions.some(({ bySeq, documents }) => bySeq.get(seq)?.some((at) => documents.isRemoved[at] === 0))
}
