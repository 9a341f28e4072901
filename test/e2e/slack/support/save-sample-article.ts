import type { ArticleId } from '../../../../src/domain/ids.ts'
import type { Store } from '../../../../src/ports/store.ts'
import { articleDraft } from '../../../support/article-draft.ts'
import { sampleArticle } from '../../../unit/slack/sample-article.ts'

/** Puts the sample article into a store, which gives it an id of its own. */
export async function saveSampleArticle(store: Store): Promise<ArticleId> {
  const { title, text, url = '', siteName = '', publishedAt = '', firstSeenAt: seenAt } = sampleArticle()
  const [saved] = await store.articles.save([articleDraft({ title, text, url, siteName, publishedAt, seenAt })])
  if (saved === undefined) throw new Error('the sample article was not saved')
  return saved.id
}
