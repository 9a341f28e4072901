import type { ArticleId } from '../../domain/ids.ts'
import type { MissingVectors, UnembeddedPassage } from '../../ports/store/vector-index.ts'
import { passageIdOf } from '../articles/passage-id.ts'
import type { Read } from '../database.ts'
import { FOREVER_MS } from '../instants.ts'

/** Passages looked at in one step. */
const PASSAGES_PER_STEP = 64

/** Of the next passages of current versions, those without a vector of the model. */
export async function findMissing(
  read: Read,
  { modelSeq, after }: { modelSeq: number; after: number },
): Promise<MissingVectors> {
  const seqs = await read
    .selectFrom('passages')
    .select('seq')
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(PASSAGES_PER_STEP)
    .execute()
  const last = seqs.at(-1)?.seq ?? after
  const passages = last === after ? [] : await readMissing(read, { modelSeq, after, last })
  return { passages, place: String(last), done: seqs.length < PASSAGES_PER_STEP }
}

async function readMissing(
  read: Read,
  { modelSeq, after, last }: { modelSeq: number; after: number; last: number },
): Promise<readonly UnembeddedPassage[]> {
  const rows = await read
    .selectFrom('passages as p')
    .innerJoin('article_versions as v', (join) =>
      join.onRef('v.article_id', '=', 'p.article_id').onRef('v.version', '=', 'p.version'),
    )
    .innerJoin('article_texts as t', 't.version_seq', 'v.seq')
    .leftJoin('passage_vectors as e', (join) =>
      join.onRef('e.passage_seq', '=', 'p.seq').on('e.model_seq', '=', modelSeq),
    )
    .select(['p.article_id', 'p.version', 'p.ordinal', 'p.start_at', 'p.end_at', 'v.title', 't.text'])
    .where('p.seq', '>', after)
    .where('p.seq', '<=', last)
    .where('p.known_until', '=', FOREVER_MS)
    .where('e.seq', 'is', null)
    .orderBy('p.seq')
    .execute()
  return rows.map(({ article_id, version, ordinal, start_at: start, end_at: end, title, text }) => {
    const place = { articleId: article_id as ArticleId, version, ordinal }
    return { id: passageIdOf(place), ...place, start, end, title, text: text.slice(start, end) }
  })
}
