import type { ArticleId } from '../../domain/ids.ts'
import type { PassageMatch } from '../../ports/store/passage-index.ts'
import type { VectorQuery } from '../../ports/store/vector-index.ts'
import { passageIdOf } from '../articles/passage-id.ts'
import { createBreather } from '../create-breather.ts'
import type { Read } from '../database.ts'
import { inGroups } from '../in-groups.ts'
import { toMs } from '../instants.ts'
import { createSignScan, type SignScan } from './signs/create-sign-scan.ts'
import { dotProduct, fromHalves, toSigns } from './vector-bytes.ts'

/** Of the vectors with the most equal signs so many are compared in full for each result that is wanted. */
const CANDIDATES_PER_RESULT = 8
/** And one of so many in all, as signs tell less among more. */
const ROWS_PER_CANDIDATE = 400
const MAX_CANDIDATES = 4_000
const SEQS_PER_STATEMENT = 500
const ROWS_PER_READ = 2_000
const BYTES_PER_WORD = 4

type Query = VectorQuery & { readonly modelSeq: number }

/** Finds by signs in memory, then exactly. What other processes add is read in before each search. */
export function createNearest(read: Read): (query: Query) => Promise<readonly PassageMatch[]> {
  const scans = createScans(read)
  return async (query) => {
    const { vector, asOf, limit } = query
    const scan = await scans.upToDate(query.modelSeq, toSigns(vector).length)
    const wanted = Math.max(limit * CANDIDATES_PER_RESULT, Math.ceil(scan.length / ROWS_PER_CANDIDATE))
    const count = Math.min(MAX_CANDIDATES, wanted)
    const seqs = await scan.nearest(vector, { count, knownAtMs: toMs(asOf) })
    const matches = await firstVisible(read, await score(read, seqs, vector), query)
    return matches.sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1)).slice(0, limit)
  }
}

/** One scan, of the model that is in use; another model's replaces it. */
function createScans(read: Read) {
  let loaded: { readonly modelSeq: number; readonly words: number; readonly scan: SignScan } | undefined
  let loading: Promise<SignScan> | undefined
  async function load(modelSeq: number, words: number): Promise<SignScan> {
    const breathe = createBreather()
    const isLoaded = loaded?.modelSeq === modelSeq && loaded.words === words
    const scan = isLoaded && loaded ? loaded.scan : createSignScan(words, breathe)
    loaded = { modelSeq, words, scan }
    while ((await readRows(read, { modelSeq, scan, words })) === ROWS_PER_READ) await breathe()
    return scan
  }
  return {
    /** Loads run one after the other, so that no row is added twice. */
    upToDate(modelSeq: number, words: number): Promise<SignScan> {
      const before = loading
      const next = (async () => {
        await before?.catch(() => undefined)
        return load(modelSeq, words)
      })()
      loading = next
      return next
    },
  }
}

async function readRows(
  read: Read,
  { modelSeq, scan, words }: { modelSeq: number; scan: SignScan; words: number },
): Promise<number> {
  const rows = await read
    .selectFrom('passage_signs')
    .select(['vector_seq', 'known_from', 'signs'])
    .where('model_seq', '=', modelSeq)
    .where('vector_seq', '>', scan.last)
    .orderBy('vector_seq')
    .limit(ROWS_PER_READ)
    .execute()
  for (const row of rows) {
    const signs = new Int32Array(row.signs.slice().buffer, 0, Math.min(words, row.signs.length / BYTES_PER_WORD))
    scan.add({ seq: row.vector_seq, knownFromMs: row.known_from, signs })
  }
  return rows.length
}

interface Scored {
  readonly passageSeq: number
  readonly score: number
}

/** The exact likeness of the candidates, best first. A server may put another model under a name: of other lengths none is like. */
async function score(read: Read, seqs: readonly number[], vector: Float32Array): Promise<readonly Scored[]> {
  const breathe = createBreather()
  const scored: Scored[] = []
  for (const group of inGroups(seqs, SEQS_PER_STATEMENT)) {
    const rows = await read
      .selectFrom('passage_vectors')
      .select(['passage_seq', 'vector'])
      .where('seq', 'in', group)
      .execute()
    for (const row of rows) {
      const own = fromHalves(row.vector)
      if (own.length === vector.length) scored.push({ passageSeq: row.passage_seq, score: dotProduct(vector, own) })
    }
    await breathe()
  }
  return scored.sort((a, b) => b.score - a.score)
}

/** The first so many that can be seen as of the time; equals are looked up together, so that their ids decide. */
async function firstVisible(read: Read, scored: readonly Scored[], { asOf, limit }: Query): Promise<PassageMatch[]> {
  const matches: PassageMatch[] = []
  for (let from = 0; from < scored.length && matches.length < limit; ) {
    let to = Math.min(scored.length, from + limit)
    while (to < scored.length && scored[to]?.score === scored[to - 1]?.score) to++
    for (const group of inGroups(scored.slice(from, to), SEQS_PER_STATEMENT))
      matches.push(...(await findVisible(read, group, toMs(asOf))))
    from = to
  }
  return matches
}

async function findVisible(read: Read, scored: readonly Scored[], asOfMs: number): Promise<readonly PassageMatch[]> {
  const scores = new Map(scored.map(({ passageSeq, score }) => [passageSeq, score]))
  const rows = await read
    .selectFrom('passages')
    .select(['seq', 'article_id', 'version', 'ordinal'])
    .where('seq', 'in', [...scores.keys()])
    .where('known_from', '<=', asOfMs)
    .where('known_until', '>', asOfMs)
    .execute()
  return rows.map(({ seq, article_id, version, ordinal }) => {
    const articleId = article_id as ArticleId
    return { articleId, passageId: passageIdOf({ articleId, version, ordinal }), score: scores.get(seq) ?? 0 }
  })
}
