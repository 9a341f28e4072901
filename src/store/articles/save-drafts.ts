import type { ArticleDraft, SaveOutcome } from '../../ports/store/article-store.ts'
import type { Database, Write } from '../database.ts'
import type { FullText } from '../dialect/full-text.ts'
import { addArticle } from './add-article.ts'
import { compressRaw } from './compress-raw.ts'
import { findKnownArticle } from './find-known-article.ts'
import type { IncomingArticle, Saved } from './incoming-article.ts'
import { updateArticle } from './update-article.ts'

/** Saves a batch of drafts, one after the other, in one transaction. */
export async function saveDrafts(
  { database, fullText }: { database: Database; fullText: FullText },
  drafts: readonly ArticleDraft[],
): Promise<readonly SaveOutcome[]> {
  if (drafts.length === 0) return []
  const batch = await Promise.all(drafts.map(async (draft) => ({ draft, raw: await compressRaw(draft.raw) })))
  return database.write(async (transaction) => {
    const saved: Saved[] = []
    for (const incoming of batch) saved.push(await saveOne(transaction, incoming))
    await fullText.add(transaction, {
      versions: saved.flatMap(({ indexed }) => indexed?.versions ?? []),
      passages: saved.flatMap(({ indexed }) => indexed?.passages ?? []),
    })
    return saved.map(({ outcome }) => outcome)
  })
}

async function saveOne(transaction: Write, incoming: IncomingArticle): Promise<Saved> {
  const { id, takenKeys } = await findKnownArticle(transaction, incoming.draft.keys)
  if (id === undefined) return addArticle(transaction, { incoming, takenKeys })
  return updateArticle(transaction, { id, incoming, takenKeys })
}
