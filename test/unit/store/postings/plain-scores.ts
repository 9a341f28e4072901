import { countByte } from '../../../../src/store/postings/posting-list.ts'
import { PostingWriter } from '../../../../src/store/postings/posting-writer.ts'
import type { PartitionLists } from '../../../../src/store/postings/score-lists.ts'

const K1 = 1.2
const B = 0.75
const MIN_IDF = 1e-6

export interface PlainPosting {
  readonly document: number
  readonly count: number
  readonly isOwn: boolean
}

/** A part of an index before anything of it is packed: one version of an article, whose passages are the documents. */
export interface PlainPart {
  readonly articleId: string
  /** Of all documents, in words; 0 for those that no list holds. */
  readonly lengths: Uint32Array
  /** Of all documents together, with the words that are in no list. */
  readonly words: number
  readonly lists: readonly (readonly PlainPosting[])[]
}

/** The same part as the index keeps it. */
export function packPart({ articleId, lengths, words, lists }: PlainPart): PartitionLists {
  const documents = {
    addedIn: new Float64Array(1),
    seqs: new Float64Array(1),
    articleIds: [articleId],
    numbers: new Uint32Array(1),
    knownFromMs: new Float64Array(1),
    knownUntilMs: Float64Array.of(1),
    datedAtMs: new Float64Array(1),
    isRemoved: new Uint8Array(1),
    words: Uint32Array.of(words),
    firstPassage: Uint32Array.of(0, lengths.length),
    passageWords: lengths,
    versionOfPassage: new Uint32Array(lengths.length),
  }
  const live = { versions: 1, words, passages: lengths.length, passageWords: words }
  return {
    partition: { documents, live, bySeq: new Map([[0, [0]]]) },
    lists: lists.map((postings) => {
      const writer = new PostingWriter()
      for (const { document, count, isOwn } of postings) writer.add(document, countByte(count, isOwn))
      return writer.list()
    }),
  }
}

/** BM25, one addition after the other in the order of the lists, so that sums are the same to the last bit; best first. */
export function plainScores(parts: readonly PlainPart[]): readonly string[] {
  const total = parts.reduce((all, { lengths }) => all + lengths.length, 0)
  const perWord = (K1 * B * total) / parts.reduce((all, { words }) => all + words, 0)
  const scored = parts.flatMap(({ articleId, lengths, lists }) => {
    const scores = new Map<number, number>()
    for (const [term, postings] of lists.entries()) {
      const holding = parts.reduce((all, part) => all + (part.lists[term]?.length ?? 0), 0)
      const weight = Math.max(MIN_IDF, Math.log((total - holding + 0.5) / (holding + 0.5))) * (K1 + 1)
      for (const { document, count } of postings) {
        const share = (weight * count) / (count + K1 * (1 - B) + perWord * (lengths[document] ?? 0))
        scores.set(document, (scores.get(document) ?? 0) + share)
      }
    }
    return [...scores].map(([document, score]) => ({ articleId, document, score }))
  })
  scored.sort((a, b) => b.score - a.score || compare(a.articleId, b.articleId) || a.document - b.document)
  return scored.map(({ articleId, document, score }) => showScore(articleId, document, score))
}

/** Every bit of a score shows in its digits. */
export function showScore(articleId: string, document: number, score: number): string {
  return `${articleId}/${document}: ${score}`
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
