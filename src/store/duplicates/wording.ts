import type { Write } from '../database.ts'

/** The articles whose current words have one content hash, by the one that was known first (then by id). */
export interface Wording {
  readonly hash: string
  readonly firstId: string
  readonly firstVersion: number
  readonly knownAtMs: number
  /** What the first of them is a copy of. */
  readonly duplicateOf: string | null
}

/** The wordings of some hashes that an article has now, by hash. */
export async function readWordings(
  transaction: Write,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Wording>> {
  if (hashes.length === 0) return new Map()
  const rows = await transaction
    .selectFrom('articles as a')
    .select(['a.content_hash', 'a.id', 'a.current_version', 'a.known_at', 'a.duplicate_of'])
    .where('a.content_hash', 'in', hashes)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('articles as b')
            .select('b.id')
            .whereRef('b.content_hash', '=', 'a.content_hash')
            .where(({ eb, refTuple }) => eb(refTuple('b.known_at', 'b.id'), '<', refTuple('a.known_at', 'a.id'))),
        ),
      ),
    )
    .execute()
  return new Map(
    rows.map((row) => [
      row.content_hash,
      {
        hash: row.content_hash,
        firstId: row.id,
        firstVersion: row.current_version,
        knownAtMs: row.known_at,
        duplicateOf: row.duplicate_of,
      },
    ]),
  )
}

/** Negative when `a` was known before `b`. */
export function compareWordings(a: Wording, b: Wording): number {
  return a.knownAtMs - b.knownAtMs || (a.firstId < b.firstId ? -1 : Number(a.firstId > b.firstId))
}
