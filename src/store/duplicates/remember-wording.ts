import type { ArticleDraft } from '../../ports/store/article-store.ts'
import type { Write } from '../database.ts'
import type { BandIndex } from './create-band-index.ts'
import { readSignature, writeHashes } from './signature-row.ts'

/** Keeps what other wordings are compared with; one that is known already, or too short to be compared, adds nothing. */
export async function rememberWording(transaction: Write, draft: ArticleDraft, bands: BandIndex): Promise<void> {
  const { contentHash, signature } = draft
  if (signature === undefined) return
  const row = await transaction
    .insertInto('wordings')
    .values({ content_hash: contentHash, shingles: signature.shingles, min_hashes: writeHashes(signature) })
    .onConflict((conflict) => conflict.column('content_hash').doNothing())
    .returning('seq')
    .executeTakeFirst()
  if (row) await bands.add(transaction, row.seq, signature)
}

/** Drops those of the hashes that no article has any more. */
export async function forgetWordings(transaction: Write, hashes: readonly string[], bands: BandIndex): Promise<void> {
  if (hashes.length === 0) return
  const forgotten = await transaction
    .deleteFrom('wordings')
    .where('content_hash', 'in', hashes)
    .where('content_hash', 'not in', (query) =>
      query.selectFrom('articles').select('content_hash').where('content_hash', 'in', hashes),
    )
    .returning(['seq', 'shingles', 'min_hashes'])
    .execute()
  for (const row of forgotten) await bands.remove(transaction, row.seq, readSignature(row))
}
