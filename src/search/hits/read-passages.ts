import type { Passage } from '../../domain/article.ts'
import type { PassageId } from '../../domain/ids.ts'
import type { ArticleStore } from '../../ports/store/article-store.ts'

/** Passages by their ids. */
export async function readPassages(
  store: Pick<ArticleStore, 'passages'>,
  ids: readonly PassageId[],
): Promise<ReadonlyMap<string, Passage>> {
  return new Map((await store.passages(ids)).map((passage) => [passage.id, passage]))
}
