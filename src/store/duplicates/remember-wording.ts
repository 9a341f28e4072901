import { bandKeys } from '../../domain/near-duplicate/band-keys.ts'
import type { TextSignature } from '../../domain/near-duplicate/text-signature.ts'
import type { ArticleDraft } from '../../ports/store/article-store.ts'
import type { Write } from '../database.ts'
import { writeHashes } from './signature-row.ts'

/** Keeps what other wordings are compared with; one that is known already, or too short to be compared, adds nothing. */
export async function rememberWording(transaction: Write, draft: ArticleDraft): Promise<void> {
  const { contentHash, signature } = draft
  if (signature === undefined) return
  const row = await transaction
    .insertInto('wordings')
    .values({ content_hash: contentHash, shingles: signature.shingles, min_hashes: writeHashes(signature) })
    .onConflict((conflict) => conflict.column('content_hash').doNothing())
    .returning('seq')
    .executeTakeFirst()
  if (row) await insertBands(transaction, row.seq, signature)
}

async function insertBands(transaction: Write, wording_seq: number, signature: TextSignature): Promise<void> {
  const rows = bandKeys(signature).map((key) => ({ key, wording_seq }))
  await transaction.insertInto('wording_bands').values(rows).execute()
}

/** Drops those of the hashes that no article has any more. */
export async function forgetWordings(transaction: Write, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return
  await transaction
    .deleteFrom('wordings')
    .where('content_hash', 'in', hashes)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('articles').select('id').whereRef('articles.content_hash', '=', 'wordings.content_hash'))),
    )
    .execute()
}
