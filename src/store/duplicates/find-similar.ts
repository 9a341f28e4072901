import { estimateOverlap } from '../../domain/near-duplicate/estimate-overlap.ts'
import type { TextSignature } from '../../domain/near-duplicate/text-signature.ts'
import type { Write } from '../database.ts'
import type { BandIndex } from './create-band-index.ts'
import { readSignature } from './signature-row.ts'

/**
 * Less by estimate is no copy, not even one with as much around it as it has itself (.36), with nearly three standard errors
 * to spare.
 */
const MIN_ESTIMATE = 0.2

/** Hashes of wordings whose signatures are alike to that of this one, the most alike first, then by hash. */
export async function findSimilar(transaction: Write, hash: string, bands: BandIndex): Promise<readonly string[]> {
  const row = await transaction
    .selectFrom('wordings')
    .select(['shingles', 'min_hashes'])
    .where('content_hash', '=', hash)
    .executeTakeFirst()
  return row ? findSimilarTo(transaction, { hash, signature: readSignature(row) }, bands) : []
}

/** The same when the signature is at hand. */
export async function findSimilarTo(
  transaction: Write,
  { hash, signature }: { hash: string; signature: TextSignature },
  bands: BandIndex,
): Promise<readonly string[]> {
  const sharing = await bands.findSharing(transaction, signature)
  return sharing
    .filter((row) => row.content_hash !== hash)
    .map((row) => ({ hash: row.content_hash, estimate: estimateOverlap(signature, readSignature(row)).jaccard }))
    .filter(({ estimate }) => estimate >= MIN_ESTIMATE)
    .toSorted((a, b) => b.estimate - a.estimate || (a.hash < b.hash ? -1 : 1))
    .map((similar) => similar.hash)
}
