import type { Read } from '../database.ts'
import type { IndexedVersion } from './posting-index.ts'

/** A stored version as it goes into the index, with its times. */
export interface StoredText extends IndexedVersion {
  readonly knownFromMs: number
  readonly knownUntilMs: number
  readonly datedAtMs: number
}

/** The next versions below a number, from the highest down. */
export async function readStoredTexts(
  read: Read,
  { below, limit }: { below: number; limit: number },
): Promise<readonly StoredText[]> {
  const rows = await read
    .selectFrom('article_versions as v')
    .innerJoin('article_texts as t', 't.version_seq', 'v.seq')
    .select(['v.seq', 'v.article_id as articleId', 'v.version', 'v.title', 't.text'])
    .select(['v.known_from as knownFromMs', 'v.known_until as knownUntilMs', 'v.dated_at as datedAtMs'])
    .where('v.seq', '<', below)
    .orderBy('v.seq', 'desc')
    .limit(limit)
    .execute()
  const texts: StoredText[] = []
  for (const row of rows) texts.push({ ...row, passages: await readPassages(read, row) })
  return texts
}

async function readPassages(read: Read, { articleId, version }: { articleId: string; version: number }) {
  return read
    .selectFrom('passages')
    .select(['start_at as start', 'end_at as end'])
    .where('article_id', '=', articleId)
    .where('version', '=', version)
    .orderBy('ordinal')
    .execute()
}
