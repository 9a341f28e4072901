import type { Read } from '../database.ts'
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { createDocuments, type Documents, readVersion, type VersionRecord, writeVersion } from './documents.ts'
import { createPartition, type Partition } from './partition.ts'

/** A part of the index that never changes: documents, a directory of its pages, and the pages with the lists. */
export interface Segment extends Partition {
  readonly id: number
  readonly level: number
  /** Changes up to this revision are in its documents. */
  readonly revision: number
  /** The first term of each page of lists. */
  readonly firstTerms: readonly string[]
}

/** Pages of all segments are in one table; 2^24 pages of a segment are more than 100 GB. */
const PAGES_PER_SEGMENT = 2 ** 24
const DOCUMENTS_PAGE = 0
const DIRECTORY_PAGE = 1
const FIRST_LISTS_PAGE = 2

export function documentsPage(segment: number): number {
  return segment * PAGES_PER_SEGMENT + DOCUMENTS_PAGE
}

export function directoryPage(segment: number): number {
  return segment * PAGES_PER_SEGMENT + DIRECTORY_PAGE
}

/** The page of lists at a place of the directory. */
export function listsPage(segment: number, at: number): number {
  return segment * PAGES_PER_SEGMENT + FIRST_LISTS_PAGE + at
}

export interface SegmentRow {
  readonly id: number
  readonly level: number
  readonly revision: number
}

export async function readSegment(read: Read, row: SegmentRow): Promise<Segment> {
  const documents = readDocuments(await readPage(read, documentsPage(row.id)))
  const firstTerms = readDirectory(await readPage(read, directoryPage(row.id)))
  return { ...createPartition(documents), id: row.id, level: row.level, revision: row.revision, firstTerms }
}

export async function readPage(read: Read, id: number): Promise<Uint8Array> {
  const { body } = await read.selectFrom('posting_pages').select('body').where('id', '=', id).executeTakeFirstOrThrow()
  return body
}

export function writeDocuments(records: readonly VersionRecord[]): Uint8Array {
  const writer = new ByteWriter()
  writer.number(records.length)
  writer.number(records.reduce((sum, { passageWords }) => sum + passageWords.length, 0))
  for (const record of records) writeVersion(writer, record)
  return writer.finish()
}

export function readDocuments(bytes: Uint8Array): Documents {
  const reader = new ByteReader(bytes)
  const size = { versions: reader.number(), passages: reader.number() }
  return createDocuments(readRecords(reader), size)
}

function* readRecords(reader: ByteReader): Generator<VersionRecord> {
  while (!reader.isAtEnd) yield readVersion(reader)
}

export function writeDirectory(firstTerms: readonly string[]): Uint8Array {
  const writer = new ByteWriter()
  for (const term of firstTerms) writer.text(term)
  return writer.finish()
}

export function readDirectory(bytes: Uint8Array): string[] {
  const reader = new ByteReader(bytes)
  const firstTerms: string[] = []
  while (!reader.isAtEnd) firstTerms.push(reader.text())
  return firstTerms
}
