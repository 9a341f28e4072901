import { internTerm } from '../../domain/text/index-words.ts'
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import type { CountedText } from './count-terms.ts'
import { readVersion, type VersionRecord, writeVersion } from './documents.ts'

/** A version as it is written down at first, in the transaction of its article: later its terms are sorted into a segment. */
export interface Batch {
  readonly record: VersionRecord
  readonly counted: Pick<CountedText, 'terms' | 'inVersion' | 'held' | 'counts' | 'ends'>
}

export function writeBatch({ record, counted }: Batch): Uint8Array {
  const { terms, inVersion, held, counts, ends } = counted
  const writer = new ByteWriter()
  writeVersion(writer, record)
  writer.number(terms.length)
  for (const term of terms) writer.text(term.text)
  for (const count of inVersion) writer.byte(count)
  let from = 0
  for (const end of ends) {
    writer.number(end - from)
    for (; from < end; from++) {
      writer.number(held[from] ?? 0)
      writer.byte(counts[from] ?? 0)
    }
  }
  return writer.finish()
}

export function readBatch(bytes: Uint8Array): Batch {
  const reader = new ByteReader(bytes)
  const record = readVersion(reader)
  const terms = Array.from({ length: reader.number() }, () => internTerm(reader.text()))
  const inVersion = Array.from(terms, () => reader.byte())
  const held: number[] = []
  const counts: number[] = []
  const ends = record.passageWords.map(() => {
    for (let left = reader.number(); left > 0; left--) {
      held.push(reader.number())
      counts.push(reader.byte())
    }
    return held.length
  })
  return { record, counted: { terms, inVersion, held, counts, ends } }
}
