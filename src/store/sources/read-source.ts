import type { Selectable } from 'kysely'
import type { SourceId } from '../../domain/ids.ts'
import type { Source, SourceState } from '../../domain/source.ts'
import { fromMs } from '../instants.ts'
import type { SourcesTable } from '../tables.ts'

export type SourceRow = Selectable<SourcesTable> & { readonly articles: number }

/** A row as the source it stands for; what is absent is left out. */
export function readSource(row: SourceRow): Source {
  return {
    id: row.id as SourceId,
    kind: row.kind as Source['kind'],
    url: row.url,
    ...(row.title !== null && { title: row.title }),
    state: stateOf(row),
    addedAt: fromMs(row.added_at),
    ...(row.last_fetched_at !== null && { lastFetchedAt: fromMs(row.last_fetched_at) }),
    ...(row.next_fetch_at !== null && { nextFetchAt: fromMs(row.next_fetch_at) }),
    articles: row.articles,
    ...(row.last_error !== null && { lastError: row.last_error }),
    failures: row.failures,
    ...(row.etag !== null && { etag: row.etag }),
    ...(row.last_modified !== null && { lastModified: row.last_modified }),
  }
}

function stateOf({ paused, failures }: SourceRow): SourceState {
  if (paused === 1) return 'paused'
  return failures > 0 ? 'failing' : 'ok'
}
