import type { Digest } from '../../domain/digest.ts'
import { listDownSources } from '../../domain/list-down-sources.ts'
import type { SourceStore } from '../../ports/store/source-store.ts'

/** How many sources a digest rests on, and which of them can't be read at the moment. */
export async function readCoverage(sources: Pick<SourceStore, 'list'>): Promise<Digest['coverage']> {
  const all = (await sources.list()).filter(({ state }) => state !== 'paused')
  return { sources: all.length, down: listDownSources(all) }
}
