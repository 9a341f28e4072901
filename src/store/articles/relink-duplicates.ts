import type { Write } from '../database.ts'

/**
 * Links the articles of one content hash to the one that was known first (then by id), whatever the order in which they came
 * in. Returns that one.
 */
export async function relinkDuplicates(transaction: Write, contentHash: string): Promise<string | undefined> {
  const origin = await transaction
    .selectFrom('articles')
    .select('id')
    .where('content_hash', '=', contentHash)
    .orderBy('known_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!origin) return undefined
  await transaction
    .updateTable('articles')
    .set({ duplicate_of: null })
    .where('id', '=', origin.id)
    .where('duplicate_of', 'is not', null)
    .execute()
  await transaction
    .updateTable('articles')
    .set({ duplicate_of: origin.id })
    .where('content_hash', '=', contentHash)
    .where('id', '<>', origin.id)
    .where((or) => or.or([or('duplicate_of', 'is', null), or('duplicate_of', '<>', origin.id)]))
    .execute()
  return origin.id
}
