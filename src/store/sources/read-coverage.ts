import type { Coverage } from '../../ports/store/source-store.ts'
import type { Database } from '../database.ts'

/** Reads the sources alone, without counting their articles. A paused source is left alone on purpose: it is not down. */
export async function readCoverage({ read }: Database): Promise<Coverage> {
  const rows = await read.selectFrom('sources').select(['title', 'url', 'failures']).where('paused', '=', 0).execute()
  const down = rows.filter(({ failures }) => failures > 0).map(({ title, url }) => title ?? url)
  return { sources: rows.length, down: down.sort() }
}
