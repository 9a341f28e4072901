import type { Write } from '../database.ts'
import { insertRows } from '../insert-rows.ts'

/** Makes an article known by those of the keys that no article has yet. */
export async function addKeys(
  transaction: Write,
  articleId: string,
  { keys, takenKeys }: { keys: readonly string[]; takenKeys: ReadonlySet<string> },
): Promise<void> {
  const free = [...new Set(keys)].filter((key) => !takenKeys.has(key))
  const rows = free.map((key) => ({ key, article_id: articleId }))
  await insertRows(transaction, 'article_keys', rows)
}
