import { sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import { writeBackup } from './write-backup.ts'

/** What is SQLite's own about the store in `file`. */
export function createSqliteDialect(file: string, options: { busyTimeoutMs: number }): Dialect {
  return {
    kind: 'sqlite',
    types: {
      sequence: sql`integer primary key`,
      integer: sql`integer`,
      text: sql`text`,
      bytes: sql`blob`,
      tableEnd: sql`strict`,
    },
    async measureBytes(read) {
      const { rows } = await sql<{ bytes: number }>`
        select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(read)
      return rows[0]?.bytes
    },
    backup: async (target) => ({ bytes: await writeBackup(file, target, options) }),
  }
}
