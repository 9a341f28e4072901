import { bandKeys } from '../../domain/near-duplicate/band-keys.ts'
import { estimateOverlap } from '../../domain/near-duplicate/estimate-overlap.ts'
import type { TextSignature } from '../../domain/near-duplicate/text-signature.ts'
import type { Write } from '../database.ts'
import { readSignature } from './signature-row.ts'

/**
 * Less by estimate is no copy, not even one with as much around it as it has itself (.36), with nearly three standard errors
 * to spare.
 */
const MIN_ESTIMATE = 0.2
/** Of the wordings that share a band with one, so many that share the most; more of them is a form letter. */
const MAX_SHARING = 256

/** Hashes of wordings whose signatures are alike to that of this one, the most alike first, then by hash. */
export async function findSimilar(transaction: Write, hash: string): Promise<readonly string[]> {
  const row = await transaction
    .selectFrom('wordings')
    .select(['shingles', 'min_hashes'])
    .where('content_hash', '=', hash)
    .executeTakeFirst()
  return row ? findSimilarTo(transaction, readSignature(row), hash) : []
}

/** The same by a signature; `hash` is whose it is. */
export async function findSimilarTo(
  transaction: Write,
  signature: TextSignature,
  hash: string,
): Promise<readonly string[]> {
  const sharing = await transaction
    .selectFrom('wording_bands as b')
    .innerJoin('wordings as w', 'w.seq', 'b.wording_seq')
    .select(['w.content_hash', 'w.shingles', 'w.min_hashes'])
    .where('b.key', 'in', bandKeys(signature))
    .where('w.content_hash', '<>', hash)
    .groupBy('w.seq')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('w.content_hash')
    .limit(MAX_SHARING)
    .execute()
  return sharing
    .map((row) => ({ hash: row.content_hash, estimate: estimateOverlap(signature, readSignature(row)).jaccard }))
    .filter(({ estimate }) => estimate >= MIN_ESTIMATE)
    .toSorted((a, b) => b.estimate - a.estimate || (a.hash < b.hash ? -1 : 1))
    .map((similar) => similar.hash)
}
