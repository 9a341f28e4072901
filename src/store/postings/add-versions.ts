import type { Write } from '../database.ts'
import { writeBatch } from './batch.ts'
import { countTerms } from './count-terms.ts'
import { nextRevision } from './index-state.ts'
import type { OwnBatches } from './own-batches.ts'
import type { IndexedVersion } from './posting-index.ts'

/** Writes each version down as a batch of its own. */
export async function addVersions(
  transaction: Write,
  versions: readonly IndexedVersion[],
  ownBatches: OwnBatches,
): Promise<void> {
  for (const version of versions) {
    const counted = countTerms(version)
    const row = await transaction
      .selectFrom('article_versions')
      .select(['known_from', 'known_until', 'dated_at'])
      .where('seq', '=', version.seq)
      .executeTakeFirstOrThrow()
    const revision = await nextRevision(transaction)
    const record = {
      addedIn: revision,
      seq: version.seq,
      articleId: version.articleId,
      version: version.version,
      knownFromMs: row.known_from,
      knownUntilMs: row.known_until,
      datedAtMs: row.dated_at,
      words: counted.words,
      passageWords: counted.passageWords,
    }
    const body = writeBatch({ record, counted })
    await transaction.insertInto('posting_batches').values({ revision, body }).execute()
    ownBatches.keep(revision, body, { record, counted })
  }
}
