import type { CompiledQuery } from 'kysely'
import type { Write } from '../database.ts'
import { inGroups } from '../in-groups.ts'
import type { PassagesTable } from '../tables.ts'

export type PassageRow = Omit<PassagesTable, 'seq'>

/** Rows per statement: a database binds only so many values at once. */
const PASSAGES_PER_STATEMENT = 100
const BLANK: PassageRow = {
  article_id: '',
  version: 0,
  ordinal: 0,
  start_at: 0,
  end_at: 0,
  known_from: 0,
  known_until: 0,
  dated_at: 0,
}
const COLUMNS = Object.keys(BLANK) as readonly (keyof PassageRow)[]

/** By the adapter of a database, then by how many rows a statement has. */
const compiled = new WeakMap<object, Map<number, CompiledQuery>>()

/** Every article comes here, and with so many values compiling a statement costs more than running it: it is done once. */
export async function insertPassages(transaction: Write, rows: readonly PassageRow[]): Promise<void> {
  for (const group of inGroups(rows, PASSAGES_PER_STATEMENT)) {
    const parameters = group.flatMap((row) => COLUMNS.map((column) => row[column]))
    await transaction.executeQuery({ ...statementFor(transaction, group.length), parameters })
  }
}

function statementFor(transaction: Write, rows: number): CompiledQuery {
  const { adapter } = transaction.getExecutor()
  const statements = compiled.get(adapter) ?? new Map<number, CompiledQuery>()
  const statement =
    statements.get(rows) ??
    transaction
      .insertInto('passages')
      .values(Array.from({ length: rows }, () => BLANK))
      .compile()
  statements.set(rows, statement)
  compiled.set(adapter, statements)
  return statement
}
