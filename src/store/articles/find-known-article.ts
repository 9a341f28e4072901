import type { Write } from '../database.ts'
import { runKept } from '../run-kept.ts'

const EXTERNAL = 'ext:'

/** What the store knows about a draft's keys: the article it is, if any, by the strongest key first. */
export async function findKnownArticle(
  transaction: Write,
  keys: readonly string[],
): Promise<{ id: string | undefined; takenKeys: ReadonlySet<string> }> {
  const rows = await runKept(transaction, { name: `owners of ${keys.length} keys`, parameters: keys }, () =>
    transaction.selectFrom('article_keys').select(['key', 'article_id']).where('key', 'in', keys).compile(),
  )
  const owners = new Map(rows.map(({ key, article_id }) => [key, article_id]))
  const takenKeys = new Set(owners.keys())
  for (const key of keys) {
    const id = owners.get(key)
    if (id !== undefined && (await mayBe(transaction, id, keys))) return { id, takenKeys }
  }
  return { id: undefined, takenKeys }
}

/** An importer's id is final: an article that has another one is another article, even at the same address. */
async function mayBe(transaction: Write, articleId: string, keys: readonly string[]): Promise<boolean> {
  const external = keys.filter((key) => key.startsWith(EXTERNAL))
  if (external.length === 0) return true
  const rows = await transaction
    .selectFrom('article_keys')
    .select('key')
    .where('article_id', '=', articleId)
    .where('key', 'like', `${EXTERNAL}%`)
    .execute()
  return rows.length === 0 || rows.some(({ key }) => external.includes(key))
}
