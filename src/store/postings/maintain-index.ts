import { createBreather } from '../create-breather.ts'
import type { Database, Write } from '../database.ts'
import { buildNext } from './build-next.ts'
import { inSnapshot } from './in-snapshot.ts'
import type { IndexState } from './index-state.ts'
import type { IndexView } from './index-view.ts'
import { beginMerge, continueMerge, type MergeMemory } from './merge-segments.ts'
import type { OwnBatches } from './own-batches.ts'
import { type MergeLimits, planMerge } from './plan-merge.ts'
import { findDropped, removeDropped } from './remove-dropped.ts'

interface MaintenanceParts {
  readonly database: Database
  readonly view: IndexView
  readonly memory: MergeMemory
  readonly limits: MergeLimits
  readonly ownBatches: OwnBatches
  /** Keeps questions off the view while it is refreshed. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>
}

/**
 * One step in one short transaction: of a segment that grows, of the removal of what was replaced, or of taking in the
 * articles of a time before there was this index. Killed at any point, the next step of any process goes on from the last.
 */
export async function maintainIndex(parts: MaintenanceParts): Promise<boolean> {
  const { database, view, alone } = parts
  const breathe = createBreather()
  if (!(await isThereWork(parts, breathe))) return false
  return database.write(async (transaction) => {
    const state = await alone(() => view.refresh(transaction, breathe))
    return takeStep(transaction, state, { ...parts, breathe })
  })
}

/** Most of the reading is done here, where nobody has to wait for it. */
async function isThereWork(
  { database, view, limits, alone }: MaintenanceParts,
  breathe: () => Promise<void>,
): Promise<boolean> {
  const { state, dropped } = await inSnapshot(database.read, (moment) =>
    alone(async () => ({
      state: await view.refresh(moment, breathe),
      dropped: await findDropped(moment),
    })),
  )
  if (state.job !== null || state.build_below !== null || dropped !== undefined) return true
  return planMerge(view, limits) !== undefined
}

async function takeStep(
  transaction: Write,
  state: IndexState,
  { view, memory, limits, ownBatches, breathe }: MaintenanceParts & { breathe: () => Promise<void> },
): Promise<boolean> {
  const step = { view, state, memory, breathe }
  if (state.job !== null) {
    await continueMerge(transaction, state.job, step)
    return true
  }
  if (await removeDropped(transaction)) return true
  const plan = planMerge(view, limits)
  if (plan) {
    await beginMerge(transaction, plan, step)
    return true
  }
  return buildNext(transaction, state, { view, ownBatches })
}
