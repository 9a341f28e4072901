import { NewsdeskError } from '../../domain/errors.ts'
import type { SourceId } from '../../domain/ids.ts'
import type { Source } from '../../domain/source.ts'
import type { SourceStore } from '../../ports/store/source-store.ts'
import { hashLetters } from '../articles/article-id.ts'
import type { Database } from '../database.ts'
import { toMs } from '../instants.ts'
import { claimDue } from './claim-due.ts'
import { readCoverage } from './read-coverage.ts'
import { readSource } from './read-source.ts'
import { recordFetch } from './record-fetch.ts'
import { sourceQuery } from './source-query.ts'

export function createSourceStore(database: Database): SourceStore {
  const { read } = database
  return {
    add: (source) => addSource(database, source),
    async get(id) {
      const row = await sourceQuery(read).where('s.id', '=', id).executeTakeFirst()
      return row && readSource(row)
    },
    async list() {
      return (await sourceQuery(read).orderBy('s.added_at').orderBy('s.id').execute()).map(readSource)
    },
    coverage: () => readCoverage(database),
    remove: (id) => removeSource(database, id),
    async setPaused(id, paused) {
      await database.write((transaction) =>
        transaction
          .updateTable('sources')
          .set({ paused: paused ? 1 : 0 })
          .where('id', '=', id)
          .execute(),
      )
    },
    recordFetch: (id, report) => recordFetch(database, id, report),
    claimDue: (options) => claimDue(database, options),
  }
}

async function addSource(
  database: Database,
  { kind, url, title, addedAt }: Parameters<SourceStore['add']>[0],
): Promise<Source> {
  return database.write(async (transaction) => {
    const id = `s_${hashLetters(url)}`
    const row = { id, kind, url, title: title ?? null, added_at: toMs(addedAt), paused: 0, failures: 0 }
    await transaction
      .insertInto('sources')
      .values(row)
      .onConflict((conflict) => conflict.column('url').doNothing())
      .execute()
    return readSource(await sourceQuery(transaction).where('s.url', '=', url).executeTakeFirstOrThrow())
  })
}

async function removeSource(database: Database, id: SourceId): Promise<void> {
  const { numDeletedRows } = await database.write((transaction) =>
    transaction.deleteFrom('sources').where('id', '=', id).executeTakeFirst(),
  )
  if (numDeletedRows === 0n) throw new NewsdeskError('NOT_FOUND', `there is no source ${id}`)
}
