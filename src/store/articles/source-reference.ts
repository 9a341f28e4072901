import { type RawBuilder, sql } from 'kysely'
import type { SourceId } from '../../domain/ids.ts'

/** The id of a source that still exists; nothing when it was removed while its articles were on their way in. */
export function sourceReference(id: SourceId | undefined): RawBuilder<string | null> {
  return sql<string | null>`(select id from sources where id = ${id ?? null})`
}
