import type { Documents } from './documents.ts'
import type { Partition } from './partition.ts'
import { NO_MORE, PostingCursor } from './posting-cursor.ts'
import type { PostingList } from './posting-list.ts'
import { MAX_WINDOW, type Scale, type ScoreWindow, type WeightedCursor } from './score-window.ts'
import { type Candidate, TopDocuments } from './top-documents.ts'
import type { Visibility } from './visibility.ts'

/** The constants of BM25, as Robertson and Zaragoza (2009) have them and FTS5 too. */
const K1 = 1.2
const B = 0.75
/** What a word is worth that stands in more than half of all documents. */
const MIN_IDF = 1e-6
/** As long as the best are not known, all documents may be among them: windows begin small, so that few are weighed. */
const FIRST_WINDOW = 2 ** 7

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
  readonly window: ScoreWindow
}

/**
 * BM25 over all documents that are not removed, term after term into one sum for each document: the sums, and so the order,
 * are the same however the documents are spread over parts. Gives way to other work between windows.
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
  let size = FIRST_WINDOW
  for (const part of parts) {
    const terms = weightedCursors(part, weights)
    const lengths = lengthsOf(part.partition.documents, query.kind)
    const visit = (number: number, score: number) => offer(top, { number, score, part, query })
    for (let first = nextDocument(terms); first !== NO_MORE; first = nextDocument(terms)) {
      query.window.score({ terms, first, end: first + size, lengths, scale, least: top.least }, visit)
      size = Math.min(2 * size, MAX_WINDOW)
      await breathe()
    }
  }
  return top.sorted()
}

function weightedCursors({ lists }: PartitionLists, weights: readonly number[]): readonly WeightedCursor[] {
  return lists.map((list, term) => ({ cursor: new PostingCursor(list), weight: weights[term] ?? 0 }))
}

/** The first document that any of the terms goes on with. */
function nextDocument(terms: readonly WeightedCursor[]): number {
  return terms.reduce((next, { cursor }) => Math.min(next, cursor.document), NO_MORE)
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
  if (!list || live.versions === documents.seqs.length) return list?.length ?? 0
  let count = 0
  for (const cursor = new PostingCursor(list); cursor.document !== NO_MORE; cursor.next())
    if (!documents.isRemoved[versionOf(documents, kind, cursor.document)]) count++
  return count
}

function offer(
  top: TopDocuments,
  { number, score, part, query }: { number: number; score: number; part: PartitionLists; query: ScoreQuery },
): void {
  if (score < top.least) return
  const { documents } = part.partition
  const at = versionOf(documents, query.kind, number)
  if (!isVisible(documents, at, query.visible)) return
  const ordinal = query.kind === 'versions' ? 0 : number - (documents.firstPassage[at] ?? 0)
  top.offer({ score, articleId: documents.articleIds[at] ?? '', version: documents.numbers[at] ?? 0, ordinal })
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

function lengthsOf(documents: Documents, kind: DocumentKind): Uint32Array {
  return kind === 'versions' ? documents.words : documents.passageWords
}
