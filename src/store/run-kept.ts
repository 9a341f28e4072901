import type { CompiledQuery } from 'kysely'
import { NewsdeskError } from '../domain/errors.ts'
import type { Read } from './database.ts'

/** By the adapter of a database, then by the name of the statement. */
const kept = new WeakMap<object, Map<string, CompiledQuery<unknown>>>()

/**
 * Runs a statement that every article needs and that is compiled once: building it takes longer than running it. Statements
 * of one name have one text; the parameters, in its order, are given each time.
 */
export async function runKept<Row>(
  database: Read,
  { name, parameters }: { name: string; parameters: readonly unknown[] },
  compile: () => CompiledQuery<Row>,
): Promise<readonly Row[]> {
  const { adapter } = database.getExecutor()
  const statements = kept.get(adapter) ?? new Map<string, CompiledQuery<unknown>>()
  kept.set(adapter, statements)
  const statement = (statements.get(name) as CompiledQuery<Row> | undefined) ?? compile()
  statements.set(name, statement)
  return (await database.executeQuery<Row>({ ...statement, parameters })).rows
}

/** The first of the rows of a statement that has one. Error: STORE_FAILED without any. */
export function onlyRow<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new NewsdeskError('STORE_FAILED', 'a statement came back without its row')
  return row
}
