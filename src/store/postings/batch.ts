import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import type { TermCounts } from './count-terms.ts'
import { readVersion, type VersionRecord, writeVersion } from './documents.ts'

/** A version as it is written down at first, in the transaction of its article: later its terms are sorted into a segment. */
export interface Batch {
  readonly record: VersionRecord
  readonly terms: Iterable<readonly [string, TermCounts]>
}

export function writeBatch(record: VersionRecord, terms: ReadonlyMap<string, TermCounts>): Uint8Array {
  const writer = new ByteWriter()
  writeVersion(writer, record)
  for (const [term, { inVersion, passages, counts }] of terms) {
    writer.text(term)
    writer.byte(inVersion)
    writer.number(passages.length)
    for (let at = 0; at < passages.length; at++) {
      writer.number((passages[at] ?? 0) - (passages[at - 1] ?? 0))
      writer.byte(counts[at] ?? 0)
    }
  }
  return writer.finish()
}

export function readBatch(bytes: Uint8Array): Batch {
  const reader = new ByteReader(bytes)
  return { record: readVersion(reader), terms: readTerms(reader) }
}

function* readTerms(reader: ByteReader): Generator<readonly [string, TermCounts]> {
  while (!reader.isAtEnd) {
    const term = reader.text()
    const inVersion = reader.byte()
    const passages: number[] = []
    const counts: number[] = []
    let passage = 0
    for (let left = reader.number(); left > 0; left--) {
      passage += reader.number()
      passages.push(passage)
      counts.push(reader.byte())
    }
    yield [term, { inVersion, passages, counts }]
  }
}
