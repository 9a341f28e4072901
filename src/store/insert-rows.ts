import type { Insertable } from 'kysely'
import type { Write } from './database.ts'
import { inGroups } from './in-groups.ts'
import { runKept } from './run-kept.ts'
import type { Tables } from './tables.ts'

/** A database binds only so many values at once. */
const ROWS_PER_STATEMENT = 100

/** Inserts rows that all name the same columns, by statements that are kept. */
export async function insertRows<Table extends keyof Tables>(
  transaction: Write,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Insertable<Tables[Table]>)[]
  for (const group of inGroups(rows, ROWS_PER_STATEMENT)) {
    const name = `insert ${table} ${group.length} ${columns.join(' ')}`
    const parameters = group.flatMap((row) => columns.map((column) => row[column]))
    await runKept(transaction, { name, parameters }, () => transaction.insertInto(table).values(group).compile())
  }
}
