import type { Selectable } from 'kysely'
import type { Write } from '../database.ts'
import type { ArticlesTable, ArticleVersionsTable } from '../tables.ts'

export type ArticleRow = Selectable<ArticlesTable>
export type VersionRow = Selectable<ArticleVersionsTable>

/** An article with all its versions, by number. */
export interface StoredArticle {
  readonly article: ArticleRow
  readonly versions: readonly VersionRow[]
}

export async function readStoredArticle(transaction: Write, id: string): Promise<StoredArticle> {
  const article = await transaction.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const versions = await transaction
    .selectFrom('article_versions')
    .selectAll()
    .where('article_id', '=', id)
    .orderBy('version')
    .execute()
  return { article, versions }
}
