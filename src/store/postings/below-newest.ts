import type { Read } from '../database.ts'

/** The number below which all stored versions are; null without any. */
export async function belowNewest(read: Read): Promise<number | null> {
  const newest = await read
    .selectFrom('article_versions')
    .select(({ fn }) => fn.max<number | null>('seq').as('seq'))
    .executeTakeFirst()
  return newest?.seq === null || newest?.seq === undefined ? null : newest.seq + 1
}
