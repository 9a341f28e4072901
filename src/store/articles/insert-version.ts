import type { Write } from '../database.ts'
import type { IndexedVersion } from '../postings/posting-index.ts'
import type { IncomingArticle } from './incoming-article.ts'
import { insertPassages, type PassageRow } from './insert-passages.ts'
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
  const { seq } = await transaction
    .insertInto('article_versions')
    .values({ ...row, version: added.window.version })
    .returning('seq')
    .executeTakeFirstOrThrow()
  await transaction.insertInto('article_texts').values(textRow(seq, draft)).execute()
  await transaction
    .insertInto('raw_inputs')
    .values({ version_seq: seq, ...raw })
    .execute()
  await insertPassages(transaction, passageRows(added))
  const { title, text, passages } = draft
  return { seq, articleId: added.articleId, version: added.window.version, title, text, passages }
}

/** The times of a version as its row and those of its passages keep them. */
export function windowColumns(window: VersionWindow) {
  return { known_from: window.knownFromMs, known_until: window.knownUntilMs, dated_at: window.datedAtMs }
}

function passageRows({ articleId, window, incoming }: NewVersion): readonly PassageRow[] {
  return incoming.draft.passages.map(({ start, end }, ordinal) => ({
    article_id: articleId,
    version: window.version,
    ordinal,
    start_at: start,
    end_at: end,
    ...windowColumns(window),
  }))
}
