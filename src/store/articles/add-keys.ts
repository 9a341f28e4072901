import type { Write } from '../database.ts'

/** Makes an article known by those of the keys that no article has yet. */
export async function addKeys(
  transaction: Write,
  articleId: string,
  { keys, takenKeys }: { keys: readonly string[]; takenKeys: ReadonlySet<string> },
): Promise<void> {
  const free = [...new Set(keys)].filter((key) => !takenKeys.has(key))
  if (free.length === 0) return
  const rows = free.map((key) => ({ key, article_id: articleId }))
  await transaction.insertInto('article_keys').values(rows).execute()
}
