import type { Read } from '../database.ts'
import type { CountedText } from './count-terms.ts'
import { openPage } from './page.ts'
import { NO_MORE, PostingCursor } from './posting-cursor.ts'
import { type PostingList, readPostings } from './posting-list.ts'
import type { Recent } from './recent.ts'
import { listsPage, readPage, type Segment } from './segment.ts'

/** For each document the sum over its terms of a number made of term and count; the order of terms makes no difference. */
export interface PostingSums {
  readonly versions: Uint32Array
  readonly passages: Uint32Array
}

/** The sums of all documents of a segment, read from its pages. */
export async function sumSegment(read: Read, segment: Segment, breathe: () => Promise<void>): Promise<PostingSums> {
  const sums = emptySums(segment.documents.seqs.length, segment.documents.passageWords.length)
  for (const at of segment.firstTerms.keys()) {
    const page = openPage(await readPage(read, listsPage(segment.id, at)))
    for (let entry = 0; entry < page.length; entry++) {
      const { term, versions, passages } = page.entry(entry)
      addList(sums.versions, term, readPostings(versions))
      addList(sums.passages, term, readPostings(passages))
    }
    await breathe()
  }
  return sums
}

export function sumRecent(recent: Recent): PostingSums {
  const { seqs, passageWords } = recent.partition.documents
  const sums = emptySums(seqs.length, passageWords.length)
  for (const term of recent.terms) {
    const { versions, passages } = recent.lists(term)
    addList(sums.versions, term, versions)
    addList(sums.passages, term, passages)
  }
  return sums
}

/** What the sums of one version and its passages must be. */
export function sumCounted({ terms, inVersion, held, counts, ends }: CountedText): PostingSums {
  const sums = emptySums(1, ends.length)
  const hashes = terms.map(({ text }) => hashOf(text))
  for (const [at, hash] of hashes.entries()) add(sums.versions, 0, hash, inVersion[at] ?? 0)
  let from = 0
  for (const [passage, end] of ends.entries())
    for (; from < end; from++) add(sums.passages, passage, hashes[held[from] ?? 0] ?? 0, counts[from] ?? 0)
  return sums
}

function emptySums(versions: number, passages: number): PostingSums {
  return { versions: new Uint32Array(versions), passages: new Uint32Array(passages) }
}

function addList(sums: Uint32Array, term: string, list: PostingList): void {
  const hash = hashOf(term)
  for (const cursor = new PostingCursor(list); cursor.document !== NO_MORE; cursor.next())
    add(sums, cursor.document, hash, cursor.count)
}

function add(sums: Uint32Array, at: number, hash: number, count: number): void {
  sums[at] = (sums[at] ?? 0) + Math.imul(hash, count + 1)
}

/** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(term: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  return hash | 1
}
