import assert from 'node:assert/strict'
import type { ArticleDraft, SaveOutcome } from '../../../src/ports/store/article-store.ts'
import type { Store } from '../../../src/ports/store.ts'

export async function saveOne(store: Store, draft: ArticleDraft): Promise<SaveOutcome> {
  const [outcome] = await store.articles.save([draft])
  assert.ok(outcome)
  return outcome
}
