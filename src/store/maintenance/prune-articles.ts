import type { Database, Write } from '../database.ts'
import type { Matcher } from '../duplicates/create-matcher.ts'
import { forgetWordings } from '../duplicates/remember-wording.ts'
import { settleLinks } from '../duplicates/settle-links.ts'
import type { PostingIndex } from '../postings/posting-index.ts'
import { repeatStep } from './repeat-step.ts'

/** Each has a dozen rows in the index. */
const ARTICLES_PER_STEP = 25

/** Removes articles first seen before the instant, with all that hangs on them. */
export async function pruneArticles(
  { database, postings, matcher }: { database: Database; postings: PostingIndex; matcher: Matcher },
  beforeMs: number,
): Promise<number> {
  return repeatStep(ARTICLES_PER_STEP, (limit) =>
    database.write(async (transaction) => {
      const articles = await transaction
        .selectFrom('articles')
        .select(['id', 'content_hash', 'known_at'])
        .where('first_seen_at', '<', beforeMs)
        .orderBy('first_seen_at')
        .limit(limit)
        .execute()
      const ids = articles.map(({ id }) => id)
      if (ids.length > 0) await removeArticles(transaction, postings, ids)
      const latestFirst = articles.toSorted((a, b) => b.known_at - a.known_at)
      const changed = new Map(latestFirst.map((row) => [row.content_hash, row.known_at]))
      await settleLinks(transaction, changed, matcher)
      await forgetWordings(transaction, [...changed.keys()], matcher.bands)
      return articles.length
    }),
  )
}

/** Versions, texts, inputs, passages and keys go with their article by themselves; the index and the links to stories don't. */
async function removeArticles(transaction: Write, postings: PostingIndex, ids: readonly string[]): Promise<void> {
  await postings.remove(transaction, await versionsOf(transaction, ids))
  await transaction.deleteFrom('story_links').where('article_id', 'in', ids).execute()
  await transaction.deleteFrom('articles').where('id', 'in', ids).execute()
}

async function versionsOf(transaction: Write, ids: readonly string[]): Promise<readonly number[]> {
  const rows = await transaction.selectFrom('article_versions').select('seq').where('article_id', 'in', ids).execute()
  return rows.map(({ seq }) => seq)
}
