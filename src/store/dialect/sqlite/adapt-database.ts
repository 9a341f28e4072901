import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { translateError } from './translate-error.ts'

/** About twice the number of different statements that the store has; lists of values make a few more. */
const MAX_STATEMENTS = 400

/** A node:sqlite database in the shape that Kysely asks for; errors translated, statements kept prepared. */
export function adaptDatabase(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => closeOnce(database),
    prepare(sql) {
      const statement = statements.get(sql) ?? prepareStatement(database, sql)
      keepRecent(statements, sql, statement)
      return statement
    },
  }
}

/** A Map lists its keys in the order they were set: the first is the one that was used longest ago. */
function keepRecent(statements: Map<string, SqliteStatement>, sql: string, statement: SqliteStatement): void {
  statements.delete(sql)
  statements.set(sql, statement)
  const oldest = statements.size > MAX_STATEMENTS ? statements.keys().next().value : undefined
  if (oldest !== undefined) statements.delete(oldest)
}

function closeOnce(database: DatabaseSync): void {
  if (database.isOpen) database.close()
}

function prepareStatement(database: DatabaseSync, sql: string): SqliteStatement {
  return translated(() => {
    const statement = database.prepare(sql)
    const reader = statement.columns().length > 0
    // Every write reports the last row number, and those that FTS5 uses inside don't fit a JavaScript number.
    if (!reader) statement.setReadBigInts(true)
    return {
      reader,
      all: (parameters) => translated(() => statement.all(...toInputs(parameters))),
      run: (parameters) => translated(() => statement.run(...toInputs(parameters))),
      iterate: (parameters) => statement.iterate(...toInputs(parameters)),
    }
  })
}

/** The types of the tables allow nothing else, and node:sqlite refuses what it can't bind. */
function toInputs(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[]
}

function translated<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (thrown) {
    throw translateError(thrown)
  }
}
