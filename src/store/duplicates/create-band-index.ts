import type { CompiledQuery } from 'kysely'
import { bandKeys } from '../../domain/near-duplicate/band-keys.ts'
import { BANDS, type TextSignature } from '../../domain/near-duplicate/text-signature.ts'
import type { Write } from '../database.ts'

/** A wording that shares a band with another. */
interface SharingWording {
  readonly content_hash: string
  readonly shingles: number
  readonly min_hashes: Uint8Array
}

/** Where wordings that may be alike meet. */
export interface BandIndex {
  add(transaction: Write, seq: number, signature: TextSignature): Promise<void>
  /** Those that share the most bands come first, then by hash. */
  findSharing(transaction: Write, signature: TextSignature): Promise<readonly SharingWording[]>
  remove(transaction: Write, seq: number, signature: TextSignature): Promise<void>
}

/** Of the wordings that share a band with one; more of them is a form letter. */
const MAX_SHARING = 256
const SLOTS = Array.from({ length: BANDS }, (_, band) => band)

/** Every article is looked up here, and with so many values compiling a statement costs more than running it: it is done once. */
export function createBandIndex(): BandIndex {
  let insert: CompiledQuery | undefined
  let select: CompiledQuery<SharingWording> | undefined
  return {
    async add(transaction, seq, signature) {
      insert ??= compileInsert(transaction)
      const parameters = bandKeys(signature).flatMap((key) => [key, seq])
      await transaction.executeQuery({ ...insert, parameters })
    },
    async findSharing(transaction, signature) {
      select ??= compileSelect(transaction)
      const parameters = [...bandKeys(signature), MAX_SHARING]
      return (await transaction.executeQuery<SharingWording>({ ...select, parameters })).rows
    },
    async remove(transaction, seq, signature) {
      const keys = bandKeys(signature)
      await transaction.deleteFrom('wording_bands').where('key', 'in', keys).where('wording_seq', '=', seq).execute()
    },
  }
}

function compileInsert(transaction: Write): CompiledQuery {
  const rows = SLOTS.map((key) => ({ key, wording_seq: 0 }))
  return transaction.insertInto('wording_bands').values(rows).compile()
}

function compileSelect(transaction: Write): CompiledQuery<SharingWording> {
  return transaction
    .selectFrom('wording_bands as b')
    .innerJoin('wordings as w', 'w.seq', 'b.wording_seq')
    .select(['w.content_hash', 'w.shingles', 'w.min_hashes'])
    .where('b.key', 'in', SLOTS)
    .groupBy('w.seq')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('w.content_hash')
    .limit(MAX_SHARING)
    .compile()
}
