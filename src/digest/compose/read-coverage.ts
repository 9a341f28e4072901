import type { Digest } from '../../domain/digest.ts'
import type { SourceStore } from '../../ports/store/source-store.ts'

/** How many sources a digest rests on, and which of them can't be read at the moment. */
export async function readCoverage(sources: Pick<SourceStore, 'list'>): Promise<Digest['coverage']> {
  const all = (await sources.list()).filter(({ state }) => state !== 'paused')
  const down = all.filter(({ state }) => state === 'failing').map(({ title, url }) => title ?? url)
  return { sources: all.length, down: down.sort() }
}
