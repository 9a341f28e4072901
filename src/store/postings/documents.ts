import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'

/** One version as the index knows it, with the lengths of its passages. */
export interface VersionRecord {
  /** The revision of the index in which it was added: its identity there, never used again. */
  readonly addedIn: number
  /** `seq` of its row. */
  readonly seq: number
  readonly articleId: string
  readonly version: number
  readonly knownFromMs: number
  readonly knownUntilMs: number
  readonly datedAtMs: number
  readonly words: number
  readonly passageWords: readonly number[]
}

/** The versions and passages of one segment, in columns; the numbers of both begin at 0. */
export interface Documents {
  readonly addedIn: Float64Array
  readonly seqs: Float64Array
  readonly articleIds: string[]
  readonly numbers: Uint32Array
  readonly knownFromMs: Float64Array
  readonly knownUntilMs: Float64Array
  readonly datedAtMs: Float64Array
  readonly isRemoved: Uint8Array
  readonly words: Uint32Array
  /** The number of each version's first passage; at the end, how many passages there are. */
  readonly firstPassage: Uint32Array
  readonly passageWords: Uint32Array
  readonly versionOfPassage: Uint32Array
}

export function writeVersion(writer: ByteWriter, record: VersionRecord): void {
  writer.number(record.addedIn)
  writer.number(record.seq)
  writer.text(record.articleId)
  writer.number(record.version)
  writer.float(record.knownFromMs)
  writer.float(record.knownUntilMs)
  writer.float(record.datedAtMs)
  writer.number(record.words)
  writer.number(record.passageWords.length)
  for (const words of record.passageWords) writer.number(words)
}

export function readVersion(reader: ByteReader): VersionRecord {
  return {
    addedIn: reader.number(),
    seq: reader.number(),
    articleId: reader.text(),
    version: reader.number(),
    knownFromMs: reader.float(),
    knownUntilMs: reader.float(),
    datedAtMs: reader.float(),
    words: reader.number(),
    passageWords: Array.from({ length: reader.number() }, () => reader.number()),
  }
}

export function createDocuments(
  records: Iterable<VersionRecord>,
  size: { versions: number; passages: number },
): Documents {
  const documents = emptyDocuments(size)
  let version = 0
  let passage = 0
  for (const record of records) {
    setVersion(documents, version, record)
    documents.firstPassage[version] = passage
    for (const words of record.passageWords) {
      documents.passageWords[passage] = words
      documents.versionOfPassage[passage++] = version
    }
    version++
  }
  documents.firstPassage[version] = passage
  return documents
}

function emptyDocuments({ versions, passages }: { versions: number; passages: number }): Documents {
  return {
    addedIn: new Float64Array(versions),
    seqs: new Float64Array(versions),
    articleIds: [],
    numbers: new Uint32Array(versions),
    knownFromMs: new Float64Array(versions),
    knownUntilMs: new Float64Array(versions),
    datedAtMs: new Float64Array(versions),
    isRemoved: new Uint8Array(versions),
    words: new Uint32Array(versions),
    firstPassage: new Uint32Array(versions + 1),
    passageWords: new Uint32Array(passages),
    versionOfPassage: new Uint32Array(passages),
  }
}

function setVersion(documents: Documents, at: number, record: VersionRecord): void {
  documents.addedIn[at] = record.addedIn
  documents.seqs[at] = record.seq
  documents.articleIds.push(record.articleId)
  documents.numbers[at] = record.version
  documents.knownFromMs[at] = record.knownFromMs
  documents.knownUntilMs[at] = record.knownUntilMs
  documents.datedAtMs[at] = record.datedAtMs
  documents.words[at] = record.words
}

/** The record of the version at a number. */
export function versionRecord(documents: Documents, at: number): VersionRecord {
  const [first, end] = [documents.firstPassage[at] ?? 0, documents.firstPassage[at + 1] ?? 0]
  return {
    addedIn: documents.addedIn[at] ?? 0,
    seq: documents.seqs[at] ?? 0,
    articleId: documents.articleIds[at] ?? '',
    version: documents.numbers[at] ?? 0,
    knownFromMs: documents.knownFromMs[at] ?? 0,
    knownUntilMs: documents.knownUntilMs[at] ?? 0,
    datedAtMs: documents.datedAtMs[at] ?? 0,
    words: documents.words[at] ?? 0,
    passageWords: [...documents.passageWords.subarray(first, end)],
  }
}
