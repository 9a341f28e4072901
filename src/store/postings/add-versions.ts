import { NewsdeskError } from '../../domain/errors.ts'
import { createBreather } from '../create-breather.ts'
import type { Write } from '../database.ts'
import { inGroups } from '../in-groups.ts'
import { insertRows } from '../insert-rows.ts'
import { runKept } from '../run-kept.ts'
import { writeBatch } from './batch.ts'
import { countTerms } from './count-terms.ts'
import { nextRevisions } from './index-state.ts'
import type { OwnBatches } from './own-batches.ts'
import type { IndexedVersion } from './posting-index.ts'

const VERSIONS_PER_STATEMENT = 32

/** Writes each version down as a batch of its own. Gives way to other work between them. */
export async function addVersions(
  transaction: Write,
  versions: readonly IndexedVersion[],
  ownBatches: OwnBatches,
): Promise<void> {
  const breathe = createBreather()
  for (const group of inGroups(versions, VERSIONS_PER_STATEMENT)) {
    const times = await readTimes(transaction, group)
    let revision = await nextRevisions(transaction, group.length)
    const rows = []
    for (const version of group) {
      const batch = createBatch(version, { revision, times })
      const body = writeBatch(batch)
      rows.push({ revision, body })
      ownBatches.keep(revision, body, batch)
      revision += 1
      await breathe()
    }
    await insertRows(transaction, 'posting_batches', rows)
  }
}

interface VersionTimes {
  readonly knownFromMs: number
  readonly knownUntilMs: number
  readonly datedAtMs: number
}

type TimesBySeq = ReadonlyMap<number, VersionTimes>

function createBatch(version: IndexedVersion, { revision, times }: { revision: number; times: TimesBySeq }) {
  const counted = countTerms(version)
  const { seq, articleId, version: number } = version
  const known = times.get(seq)
  if (!known) throw new NewsdeskError('STORE_FAILED', `there is no version ${seq} to add to the index`)
  const { words, passageWords } = counted
  return { record: { addedIn: revision, seq, articleId, version: number, ...known, words, passageWords }, counted }
}

async function readTimes(transaction: Write, versions: readonly IndexedVersion[]): Promise<TimesBySeq> {
  const seqs = versions.map(({ seq }) => seq)
  const rows = await runKept(transaction, { name: `times of ${seqs.length} versions`, parameters: seqs }, () =>
    transaction
      .selectFrom('article_versions')
      .select(['seq', 'known_from as knownFromMs', 'known_until as knownUntilMs', 'dated_at as datedAtMs'])
      .where('seq', 'in', seqs)
      .compile(),
  )
  return new Map(rows.map(({ seq, ...times }) => [seq, times]))
}
