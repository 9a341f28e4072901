import type { Write } from '../database.ts'
import { addVersions } from './add-versions.ts'
import { type IndexState, updateState } from './index-state.ts'
import type { IndexView } from './index-view.ts'
import type { OwnBatches } from './own-batches.ts'

const VERSIONS_PER_STEP = 8

/** Takes in the next versions that were stored before the index began, newest first. Returns whether there were any. */
export async function buildNext(
  transaction: Write,
  state: IndexState,
  { view, ownBatches }: { view: IndexView; ownBatches: OwnBatches },
): Promise<boolean> {
  if (state.build_below === null) return false
  const rows = await transaction
    .selectFrom('article_versions as v')
    .innerJoin('article_texts as t', 't.version_seq', 'v.seq')
    .select(['v.seq', 'v.article_id', 'v.version', 'v.title', 't.text'])
    .where('v.seq', '<', state.build_below)
    .orderBy('v.seq', 'desc')
    .limit(VERSIONS_PER_STEP)
    .execute()
  for (const { seq, article_id, ...row } of rows)
    if (!isIndexed(view, seq)) {
      const passages = await readPassages(transaction, article_id, row.version)
      await addVersions(transaction, [{ seq, articleId: article_id, ...row, passages }], ownBatches)
    }
  const last = rows.at(-1)
  await updateState(transaction, { build_below: rows.length < VERSIONS_PER_STEP || !last ? null : last.seq })
  return true
}

/** A row whose number was used again may have come in by itself. */
function isIndexed(view: IndexView, seq: number): boolean {
  return view.partitions.some(({ bySeq, documents }) => bySeq.get(seq)?.some((at) => documents.isRemoved[at] === 0))
}

async function readPassages(transaction: Write, articleId: string, version: number) {
  return transaction
    .selectFrom('passages')
    .select(['start_at as start', 'end_at as end'])
    .where('article_id', '=', articleId)
    .where('version', '=', version)
    .orderBy('ordinal')
    .execute()
}
