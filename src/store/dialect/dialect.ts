import type { RawBuilder } from 'kysely'
import type { StoreStatistics } from '../../ports/store.ts'
import type { Read, Write } from '../database.ts'

/** How a database spells the column types of the migrations. */
export interface ColumnTypes {
  /** A whole number that the database hands out, as primary key. */
  readonly sequence: RawBuilder<unknown>
  readonly integer: RawBuilder<unknown>
  /** Text that is compared and sorted byte by byte. */
  readonly text: RawBuilder<unknown>
  readonly bytes: RawBuilder<unknown>
  /** What stands after the closing bracket of `create table`. */
  readonly tableEnd: RawBuilder<unknown>
}

/** All that differs between databases; everything else of the store is written once. */
export interface Dialect {
  readonly kind: StoreStatistics['kind']
  readonly types: ColumnTypes
  /** Comes first in the transaction that brings the schema up to date, which may take long. */
  prepareMigration?(transaction: Write): Promise<void>
  /** Bytes that the database takes, where it can tell. */
  measureBytes(read: Read): Promise<number | undefined>
  /** Writes a consistent copy to a file. */
  backup(file: string): Promise<{ bytes: number }>
}
