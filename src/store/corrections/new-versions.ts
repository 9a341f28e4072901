import type { ArticleId } from '../../domain/ids.ts'
import type { CorrectionStore } from '../../ports/store/correction-store.ts'
import type { Database, Read } from '../database.ts'

const MARK = 'corrections'
/** Most of what comes in is new, not changed: so many rows are looked through for each that is asked for. */
const ROWS_PER_VERSION = 50

export async function listNewVersions(read: Read, limit: number): ReturnType<CorrectionStore['newVersions']> {
  const passed = await readMark(read)
  const rows = await read
    .selectFrom('article_versions as v')
    .innerJoin('articles as a', 'a.id', 'v.article_id')
    .select(['v.seq', 'v.article_id', 'v.version', 'a.current_version'])
    .where('v.seq', '>', passed)
    .orderBy('v.seq')
    .limit(limit * ROWS_PER_VERSION)
    .execute()
  const changed = rows.filter(({ version, current_version }) => version > 1 && version === current_version)
  const taken = changed.slice(0, limit)
  const mark = (changed.length > limit ? taken : rows).at(-1)?.seq
  return {
    versions: taken.map(({ article_id, version }) => ({ articleId: article_id as ArticleId, version })),
    ...(mark !== undefined && { mark }),
  }
}

async function readMark(read: Read): Promise<number> {
  const row = await read.selectFrom('marks').select('position').where('name', '=', MARK).executeTakeFirst()
  return row?.position ?? 0
}

export async function passMark(database: Database, mark: number): Promise<void> {
  await database.write((transaction) =>
    transaction
      .insertInto('marks')
      .values({ name: MARK, position: mark })
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet({ position: mark }).where('marks.position', '<', mark),
      )
      .execute(),
  )
}
