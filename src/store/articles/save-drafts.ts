import type { ArticleDraft, SaveOutcome } from '../../ports/store/article-store.ts'
import { createBreather } from '../create-breather.ts'
import type { Database, Write } from '../database.ts'
import type { Matcher } from '../duplicates/create-matcher.ts'
import type { PostingIndex } from '../postings/posting-index.ts'
import { addArticle } from './add-article.ts'
import { compressRaw } from './compress-raw.ts'
import { findKnownArticle } from './find-known-article.ts'
import type { IncomingArticle, Saved } from './incoming-article.ts'
import { updateArticle } from './update-article.ts'

/** Saves a batch of drafts, one after the other, in one transaction; the index is told at its end, when all times are settled. */
export async function saveDrafts(
  { database, postings, matcher }: { database: Database; postings: PostingIndex; matcher: Matcher },
  drafts: readonly ArticleDraft[],
): Promise<readonly SaveOutcome[]> {
  if (drafts.length === 0) return []
  const breathe = createBreather()
  const batch: IncomingArticle[] = []
  for (const draft of drafts) {
    batch.push({ draft, raw: await compressRaw(draft.raw) })
    await breathe()
  }
  return database.write(async (transaction) => {
    const saved: Saved[] = []
    for (const incoming of batch) {
      saved.push(await saveOne(transaction, incoming, matcher))
      await breathe()
    }
    for (const { moved } of saved) if (moved) await postings.move(transaction, moved)
    await breathe()
    await postings.add(
      transaction,
      saved.flatMap(({ added }) => added ?? []),
    )
    return saved.map(({ outcome }) => outcome)
  })
}

async function saveOne(transaction: Write, incoming: IncomingArticle, matcher: Matcher): Promise<Saved> {
  const { id, takenKeys } = await findKnownArticle(transaction, incoming.draft.keys)
  if (id === undefined) return addArticle(transaction, { incoming, takenKeys, matcher })
  return updateArticle(transaction, { id, incoming, takenKeys, matcher })
}
