import type { Write } from '../database.ts'
import type { IndexedRows, IndexedText } from '../dialect/full-text.ts'
import { inGroups } from '../in-groups.ts'
import type { PassagesTable } from '../tables.ts'
import type { IncomingArticle } from './incoming-article.ts'
import { leadOf } from './lead-of.ts'
import type { VersionWindow } from './timeline.ts'
import { contentOf, textRow, type VersionMetadata } from './version-row.ts'

/** Rows per statement: a database binds only so many values at once. */
const PASSAGES_PER_STATEMENT = 100

interface NewVersion {
  readonly articleId: string
  readonly window: VersionWindow
  readonly metadata: VersionMetadata
  readonly incoming: IncomingArticle
}

type PassageRow = Omit<PassagesTable, 'seq'>

/** Stores one version: its row, text, input and passages. Returns what is to be added to the index. */
export async function insertVersion(transaction: Write, added: NewVersion): Promise<IndexedRows> {
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
  const lead = leadOf(draft.text)
  return {
    versions: [{ seq, title: draft.title, lead, body: draft.text }],
    passages: await insertPassages(transaction, added, lead),
  }
}

/** The times of a version as its row and those of its passages keep them. */
export function windowColumns(window: VersionWindow) {
  return { known_from: window.knownFromMs, known_until: window.knownUntilMs, dated_at: window.datedAtMs }
}

async function insertPassages(transaction: Write, added: NewVersion, lead: string): Promise<readonly IndexedText[]> {
  const { title, text } = added.incoming.draft
  const texts: IndexedText[] = []
  for (const rows of inGroups(passageRows(added), PASSAGES_PER_STATEMENT)) {
    const inserted = await transaction.insertInto('passages').values(rows).returning(['seq', 'ordinal']).execute()
    const seqs = new Map(inserted.map(({ seq, ordinal }) => [ordinal, seq]))
    for (const { ordinal, start_at, end_at } of rows) {
      const seq = seqs.get(ordinal)
      if (seq === undefined) continue
      texts.push({ seq, title, lead: ordinal === 0 ? lead : '', body: text.slice(start_at, end_at) })
    }
  }
  return texts
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
