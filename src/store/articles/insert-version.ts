import type { Insertable } from 'kysely'
import type { Write } from '../database.ts'
import { insertRows } from '../insert-rows.ts'
import type { IndexedVersion } from '../postings/posting-index.ts'
import { onlyRow, runKept } from '../run-kept.ts'
import type { ArticleVersionsTable, PassagesTable } from '../tables.ts'
import type { IncomingArticle } from './incoming-article.ts'
import type { VersionWindow } from './timeline.ts'
import { contentOf, textRow, type VersionMetadata } from './version-row.ts'

interface NewVersion {
  readonly articleId: string
  readonly window: VersionWindow
  readonly metadata: VersionMetadata
  readonly incoming: IncomingArticle
}

/** Stores one version: its row, text, input and passages. Returns what is to be added to the index. */
export async function insertVersion(transaction: Write, added: NewVersion): Promise<IndexedVersion> {
  const { draft, raw } = added.incoming
  const row = { ...contentOf(draft, added.metadata), article_id: added.articleId, ...windowColumns(added.window) }
  const { seq } = await insertVersionRow(transaction, { ...row, version: added.window.version })
  await insertRows(transaction, 'article_texts', [textRow(seq, draft)])
  await insertRows(transaction, 'raw_inputs', [{ version_seq: seq, ...raw }])
  await insertRows(transaction, 'passages', passageRows(added))
  const { title, text, passages } = draft
  return { seq, articleId: added.articleId, version: added.window.version, title, text, passages }
}

/** The times of a version as its row and those of its passages keep them. */
export function windowColumns(window: VersionWindow) {
  return { known_from: window.knownFromMs, known_until: window.knownUntilMs, dated_at: window.datedAtMs }
}

async function insertVersionRow(transaction: Write, row: Insertable<ArticleVersionsTable>): Promise<{ seq: number }> {
  const columns = Object.keys(row) as (keyof typeof row)[]
  const statement = { name: `version ${columns.join(' ')}`, parameters: columns.map((column) => row[column]) }
  const rows = await runKept(transaction, statement, () =>
    transaction.insertInto('article_versions').values(row).returning('seq').compile(),
  )
  return onlyRow(rows)
}

function passageRows({ articleId, window, incoming }: NewVersion): readonly Insertable<PassagesTable>[] {
  return incoming.draft.passages.map(({ start, end }, ordinal) => ({
    article_id: articleId,
    version: window.version,
    ordinal,
    start_at: start,
    end_at: end,
    ...windowColumns(window),
  }))
}
