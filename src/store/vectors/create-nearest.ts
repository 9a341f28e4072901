import type { ArticleId } from '../../domain/ids.ts'
import type { PassageMatch } from '../../ports/store/passage-index.ts'
import type { VectorQuery } from '../../ports/store/vector-index.ts'
import { passageIdOf } from '../articles/passage-id.ts'
import { createBreather } from '../create-breather.ts'
import type { Read } from '../database.ts'
import { inGroups } from '../in-groups.ts'
import { toMs } from '../instants.ts'
import { createSignScan, type SignScan } from './create-sign-scan.ts'
import { dotProduct, fromHalves, toSigns } from './vector-bytes.ts'

/** Of the vectors with the most equal signs so many are compared in full for each result that is wanted. */
const CANDIDATES_PER_RESULT = 10
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
    const matches = await compare(read, seqs, query)
    return matches.sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1)).slice(0, limit)
  }
}

/** One scan, of the model that is in use; another model's replaces it. */
function createScans(read: Read) {
  let loaded: { readonly modelSeq: number; readonly scan: SignScan } | undefined
  let loading: Promise<SignScan> | undefined
  async function load(modelSeq: number, words: number): Promise<SignScan> {
    const breathe = createBreather()
    const scan = loaded?.modelSeq === modelSeq ? loaded.scan : createSignScan(words, breathe)
    loaded = { modelSeq, scan }
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

/** The exact likeness of the candidates that can be seen as of the time. */
async function compare(read: Read, seqs: readonly number[], { vector, asOf }: Query): Promise<PassageMatch[]> {
  const asOfMs = toMs(asOf)
  const matches: PassageMatch[] = []
  for (const group of inGroups(seqs, SEQS_PER_STATEMENT)) {
    const rows = await read
      .selectFrom('passage_vectors as e')
      .innerJoin('passages as p', 'p.seq', 'e.passage_seq')
      .select(['p.article_id', 'p.version', 'p.ordinal', 'e.vector'])
      .where('e.seq', 'in', group)
      .where('p.known_from', '<=', asOfMs)
      .where('p.known_until', '>', asOfMs)
      .execute()
    for (const { article_id, version, ordinal, vector: bytes } of rows) {
      const articleId = article_id as ArticleId
      const passageId = passageIdOf({ articleId, version, ordinal })
      matches.push({ articleId, passageId, score: dotProduct(vector, fromHalves(bytes)) })
    }
  }
  return matches
}
