import type { Documents } from './documents.ts'
import type { Partition } from './partition.ts'
import { MAX_COUNT, type PostingList } from './posting-list.ts'
import type { ScoreRoom } from './score-room.ts'
import { type Candidate, TopDocuments } from './top-documents.ts'
import type { Visibility } from './visibility.ts'

/** The constants of BM25, as Robertson and Zaragoza (2009) have them and FTS5 too. */
const K1 = 1.2
const B = 0.75
/** What a word is worth that stands in more than half of all documents. */
const MIN_IDF = 1e-6

export type DocumentKind = 'versions' | 'passages'

/** A part of the index with the lists of each term of a query, in the query's order. */
export interface PartitionLists {
  readonly partition: Partition
  readonly lists: readonly PostingList[]
}

export interface ScoreQuery {
  readonly kind: DocumentKind
  readonly visible: Visibility
  readonly limit: number
  readonly room: ScoreRoom
}

interface Scale {
  /** The part of BM25's denominator that every document has, and the one for each word of it. */
  readonly fixed: number
  readonly perWord: number
}

/**
 * BM25 over all documents that are not removed, term after term into one sum for each document: the sums, and so the order,
 * are the same however the documents are spread over parts. Gives way to other work between lists.
 */
export async function scoreLists(
  parts: readonly PartitionLists[],
  query: ScoreQuery,
  breathe: () => Promise<void>,
): Promise<readonly Candidate[]> {
  const { total, scale } = scaleOf(parts, query.kind)
  const weights = (parts[0]?.lists ?? []).map((_, term) => {
    const holding = parts.reduce((sum, part) => sum + countLive(part, term, query.kind), 0)
    return Math.max(MIN_IDF, Math.log((total - holding + 0.5) / (holding + 0.5))) * (K1 + 1)
  })
  await breathe()
  const top = new TopDocuments(query.limit)
  for (const part of parts) {
    const scores = query.room.take(sizeOf(part.partition.documents, query.kind))
    const lengths = lengthsOf(part.partition.documents, query.kind)
    for (const [term, list] of part.lists.entries()) {
      addScores(scores, list, { weight: weights[term] ?? 0, lengths, scale })
      await breathe()
    }
    for (const { documents } of part.lists) {
      offerAll(top, { scores, numbers: documents, documents: part.partition.documents }, query)
      await breathe()
    }
    query.room.giveBack(scores)
  }
  return top.sorted()
}

function scaleOf(parts: readonly PartitionLists[], kind: DocumentKind): { total: number; scale: Scale } {
  const sum = (count: (partition: Partition) => number) =>
    parts.reduce((all, { partition }) => all + count(partition), 0)
  const total = sum(({ live }) => (kind === 'versions' ? live.versions : live.passages))
  const words = sum(({ live }) => (kind === 'versions' ? live.words : live.passageWords))
  return { total, scale: { fixed: K1 * (1 - B), perWord: words > 0 ? (K1 * B * total) / words : 0 } }
}

/** How many documents that are not removed hold a term. */
function countLive({ partition, lists }: PartitionLists, term: number, kind: DocumentKind): number {
  const list = lists[term]
  const { documents, live } = partition
  if (!list || live.versions === documents.seqs.length) return list?.documents.length ?? 0
  let count = 0
  for (const number of list.documents) if (!documents.isRemoved[versionOf(documents, kind, number)]) count++
  return count
}

function addScores(
  scores: Float64Array,
  { documents, counts }: PostingList,
  { weight, lengths, scale: { fixed, perWord } }: { weight: number; lengths: Uint32Array; scale: Scale },
): void {
  for (let at = 0; at < documents.length; at++) {
    const number = documents[at] ?? 0
    const count = (counts[at] ?? 0) & MAX_COUNT
    scores[number] = (scores[number] ?? 0) + (weight * count) / (count + fixed + perWord * (lengths[number] ?? 0))
  }
}

/** Each document once: its score is set to 0 when it was looked at. */
function offerAll(
  top: TopDocuments,
  { scores, numbers, documents }: { scores: Float64Array; numbers: Uint32Array; documents: Documents },
  { kind, visible }: ScoreQuery,
): void {
  for (const number of numbers) {
    const score = scores[number] ?? 0
    if (score === 0) continue
    scores[number] = 0
    if (!top.mayHold(score)) continue
    const at = versionOf(documents, kind, number)
    if (!isVisible(documents, at, visible)) continue
    const ordinal = kind === 'versions' ? 0 : number - (documents.firstPassage[at] ?? 0)
    top.offer({ score, articleId: documents.articleIds[at] ?? '', version: documents.numbers[at] ?? 0, ordinal })
  }
}

function isVisible(documents: Documents, at: number, { asOfMs, datedFromMs, datedBeforeMs }: Visibility): boolean {
  const datedAtMs = documents.datedAtMs[at] ?? 0
  return (
    (documents.knownFromMs[at] ?? 0) <= asOfMs &&
    (documents.knownUntilMs[at] ?? 0) > asOfMs &&
    datedAtMs >= datedFromMs &&
    datedAtMs < datedBeforeMs &&
    documents.isRemoved[at] === 0
  )
}

function versionOf(documents: Documents, kind: DocumentKind, number: number): number {
  return kind === 'versions' ? number : (documents.versionOfPassage[number] ?? 0)
}

function sizeOf(documents: Documents, kind: DocumentKind): number {
  return kind === 'versions' ? documents.seqs.length : documents.passageWords.length
}

function lengthsOf(documents: Documents, kind: DocumentKind): Uint32Array {
  return kind === 'versions' ? documents.words : documents.passageWords
}
