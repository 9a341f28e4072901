import type { ByteWriter } from './byte-writer.ts'
import { NO_MORE } from './posting-cursor.ts'
import type { PostingList } from './posting-list.ts'
import { PostingWriter } from './posting-writer.ts'

const FIRST_POSTINGS = 1024
const FIRST_LISTS = 256
const NONE = -1
/** Used within one call at a time. */
const packed = new PostingWriter()

/** What is known of a posting stands side by side, in one line of the processor's cache: its document, its count, the next one. */
const POSTING_FIELDS = 3
const COUNT = 1
const NEXT = 2
/** And of a list: its first posting and its last. */
const LIST_FIELDS = 2
const LAST = 1

/** Many lists that grow at their ends, in two arrays that they share: each posting knows the place of the next. */
export class GrowingLists {
  #postings = new Int32Array(FIRST_POSTINGS * POSTING_FIELDS)
  #used = 0
  #lists = new Int32Array(FIRST_LISTS * LIST_FIELDS).fill(NONE)

  /** Lists are numbered from 0; one that was not there begins. */
  add(list: number, document: number, count: number): void {
    if (this.#used === this.#postings.length) this.#postings = grown(this.#postings, 0)
    while (list * LIST_FIELDS >= this.#lists.length) this.#lists = grown(this.#lists, NONE)
    const postings = this.#postings
    const at = this.#used
    this.#used += POSTING_FIELDS
    postings[at] = document
    postings[at + COUNT] = count
    postings[at + NEXT] = NONE
    const first = list * LIST_FIELDS
    const last = this.#lists[first + LAST] ?? NONE
    if (last === NONE) this.#lists[first] = at
    else postings[last + NEXT] = at
    this.#lists[first + LAST] = at
  }

  list(list: number): PostingList {
    return this.#pack(list, NO_MORE).list()
  }

  /** Writes a list down as far as its documents are below a number. */
  write(writer: ByteWriter, list: number, below: number): void {
    this.#pack(list, below).write(writer)
  }

  #pack(list: number, below: number): PostingWriter {
    packed.clear()
    const postings = this.#postings
    for (let at = this.#lists[list * LIST_FIELDS] ?? NONE; at !== NONE; at = postings[at + NEXT] ?? NONE) {
      const document = postings[at] ?? 0
      if (document >= below) break
      packed.add(document, postings[at + COUNT] ?? 0)
    }
    return packed
  }
}

function grown(from: Int32Array<ArrayBuffer>, fill: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(2 * from.length).fill(fill, from.length)
  to.set(from)
  return to
}
