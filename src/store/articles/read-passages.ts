import type { Passage } from '../../domain/article.ts'
import type { ArticleId, PassageId } from '../../domain/ids.ts'
import type { Read } from '../database.ts'
import { inGroups } from '../in-groups.ts'
import { type PassagePlace, parsePassageId, passageIdOf } from './passage-id.ts'

const PLACES_PER_STATEMENT = 100

/** In the order of `ids`; unknown ones are left out. */
export async function readPassages(read: Read, ids: readonly PassageId[]): Promise<readonly Passage[]> {
  const places = ids.flatMap((id) => parsePassageId(id) ?? [])
  const found = new Map<PassageId, Passage>()
  for (const group of inGroups(places, PLACES_PER_STATEMENT))
    for (const passage of await readPlaces(read, group)) found.set(passage.id, passage)
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** All passages of a version, in order. */
export async function readPassagesOf(read: Read, id: ArticleId, version: number): Promise<readonly Passage[]> {
  const rows = await passageQuery(read)
    .where('p.article_id', '=', id)
    .where('p.version', '=', version)
    .orderBy('p.ordinal')
    .execute()
  return rows.map(readPassage)
}

async function readPlaces(read: Read, places: readonly PassagePlace[]): Promise<readonly Passage[]> {
  const rows = await passageQuery(read)
    .where(({ and, eb, or }) =>
      or(
        places.map(({ articleId, version, ordinal }) =>
          and([eb('p.article_id', '=', articleId), eb('p.version', '=', version), eb('p.ordinal', '=', ordinal)]),
        ),
      ),
    )
    .execute()
  return rows.map(readPassage)
}

/** Offsets count UTF-16 units, which no database cuts by: the text is cut here. */
function passageQuery(read: Read) {
  return read
    .selectFrom('passages as p')
    .innerJoin('article_versions as v', (join) =>
      join.onRef('v.article_id', '=', 'p.article_id').onRef('v.version', '=', 'p.version'),
    )
    .innerJoin('article_texts as t', 't.version_seq', 'v.seq')
    .select(['p.article_id', 'p.version', 'p.ordinal', 'p.start_at', 'p.end_at', 't.text'])
}

function readPassage(row: Awaited<ReturnType<ReturnType<typeof passageQuery>['execute']>>[number]): Passage {
  const place = { articleId: row.article_id as ArticleId, version: row.version, ordinal: row.ordinal }
  const text = row.text.slice(row.start_at, row.end_at)
  return { id: passageIdOf(place), ...place, start: row.start_at, end: row.end_at, text }
}
