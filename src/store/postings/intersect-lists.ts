import { NO_MORE, PostingCursor } from './posting-cursor.ts'
import { countByte, EMPTY_LIST, isOwnCount, MAX_COUNT, type PostingList } from './posting-list.ts'
import { PostingWriter } from './posting-writer.ts'

/** The documents that all lists hold, each with the least of its counts. */
export function intersectLists([first, ...others]: readonly PostingList[]): PostingList {
  if (!first) return EMPTY_LIST
  return others.reduce(intersect, first)
}

/** Used within one call at a time. */
const shared = new PostingWriter()

function intersect(a: PostingList, b: PostingList): PostingList {
  shared.clear()
  const [one, other] = [new PostingCursor(a), new PostingCursor(b)]
  while (one.document !== NO_MORE && other.document !== NO_MORE) {
    const distance = one.document - other.document
    if (distance === 0) shared.add(one.document, lesser(one.count, other.count))
    if (distance <= 0) one.next()
    if (distance >= 0) other.next()
  }
  return shared.list()
}

function lesser(a: number, b: number): number {
  return countByte(Math.min(a & MAX_COUNT, b & MAX_COUNT), isOwnCount(a) && isOwnCount(b))
}
