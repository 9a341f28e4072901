import type { Write } from '../database.ts'
import type { Dialect } from '../dialect/dialect.ts'

/** One step of the schema. A step that has been released is never changed; a new one is added after it. */
export interface Migration {
  /** Rises from step to step. */
  readonly number: number
  readonly name: string
  up(transaction: Write, dialect: Pick<Dialect, 'types'>): Promise<void>
}
