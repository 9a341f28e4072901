import { countByte, EMPTY_LIST, isOwnCount, MAX_COUNT, type PostingList } from './posting-list.ts'

/** The documents that all lists hold, each with the least of its counts. */
export function intersectLists([first, ...others]: readonly PostingList[]): PostingList {
  if (!first) return EMPTY_LIST
  return others.reduce(intersect, first)
}

function intersect(a: PostingList, b: PostingList): PostingList {
  const documents: number[] = []
  const counts: number[] = []
  for (let at = 0, other = 0; at < a.documents.length && other < b.documents.length; ) {
    const [one, two] = [a.documents[at] ?? 0, b.documents[other] ?? 0]
    if (one === two) {
      documents.push(one)
      counts.push(lesser(a.counts[at] ?? 0, b.counts[other] ?? 0))
    }
    if (one <= two) at++
    if (two <= one) other++
  }
  return { documents: Uint32Array.from(documents), counts: Uint8Array.from(counts) }
}

function lesser(a: number, b: number): number {
  return countByte(Math.min(a & MAX_COUNT, b & MAX_COUNT), isOwnCount(a) && isOwnCount(b))
}
