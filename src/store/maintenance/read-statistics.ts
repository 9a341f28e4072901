import type { StoreStatistics } from '../../ports/store.ts'
import type { Read } from '../database.ts'
import type { Dialect } from '../dialect/dialect.ts'
import { readSchemaVersion } from '../migrations/migrate.ts'

export async function readStatistics(read: Read, dialect: Dialect): Promise<StoreStatistics> {
  const bytes = await dialect.measureBytes(read)
  return {
    kind: dialect.kind,
    schemaVersion: await readSchemaVersion(read),
    articles: await countRows(read, 'articles'),
    passages: await countRows(read, 'passages'),
    ...(bytes !== undefined && { bytes }),
  }
}

async function countRows(read: Read, table: 'articles' | 'passages'): Promise<number> {
  const query = read.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('rows'))
  return (await query.executeTakeFirstOrThrow()).rows
}
