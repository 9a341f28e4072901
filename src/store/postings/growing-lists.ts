import type { ByteWriter } from './byte-writer.ts'
import type { PostingList } from './posting-list.ts'
import { PostingWriter } from './posting-writer.ts'

const FIRST_POSTINGS = 1024
const FIRST_LISTS = 256
const NONE = -1
/** Used within one call at a time. */
const packed = new PostingWriter()

/** Many lists that grow at their ends, in a few arrays that they share: each posting knows the place of the next. */
export class GrowingLists {
  #documents = new Uint32Array(FIRST_POSTINGS)
  #counts = new Uint8Array(FIRST_POSTINGS)
  #next = new Int32Array(FIRST_POSTINGS)
  #used = 0
  #first = new Int32Array(FIRST_LISTS).fill(NONE)
  #last = new Int32Array(FIRST_LISTS).fill(NONE)
  #lengths = new Uint32Array(FIRST_LISTS)

  /** Lists are numbered from 0; one that was not there begins. */
  add(list: number, document: number, count: number): void {
    if (this.#used === this.#documents.length) this.#growPostings()
    while (list >= this.#first.length) this.#growLists()
    const at = this.#used++
    this.#documents[at] = document
    this.#counts[at] = count
    this.#next[at] = NONE
    const last = this.#last[list] ?? NONE
    if (last === NONE) this.#first[list] = at
    else this.#next[last] = at
    this.#last[list] = at
    this.#lengths[list] = (this.#lengths[list] ?? 0) + 1
  }

  list(list: number): PostingList {
    packed.clear()
    for (let at = this.#first[list] ?? NONE; at !== NONE; at = this.#next[at] ?? NONE)
      packed.add(this.#documents[at] ?? 0, this.#counts[at] ?? 0)
    return packed.list()
  }

  /** Writes a list down as far as its documents are below a number, without making it first. */
  write(writer: ByteWriter, list: number, below: number): void {
    let length = 0
    let last = 0
    for (let at = this.#first[list] ?? NONE; at !== NONE; at = this.#next[at] ?? NONE) {
      const document = this.#documents[at] ?? 0
      if (document >= below) break
      length += 1
      last = document
    }
    writer.number(length)
    if (length === 0) return
    writer.number(last)
    let before = 0
    for (let left = length, at = this.#first[list] ?? NONE; left > 0; left--, at = this.#next[at] ?? NONE) {
      const document = this.#documents[at] ?? 0
      writer.number(document - before)
      writer.byte(this.#counts[at] ?? 0)
      before = document
    }
  }

  #growPostings(): void {
    this.#documents = grown(this.#documents, new Uint32Array(2 * this.#used))
    this.#counts = grown(this.#counts, new Uint8Array(2 * this.#used))
    this.#next = grown(this.#next, new Int32Array(2 * this.#used))
  }

  #growLists(): void {
    const size = 2 * this.#first.length
    this.#first = grown(this.#first, new Int32Array(size).fill(NONE))
    this.#last = grown(this.#last, new Int32Array(size).fill(NONE))
    this.#lengths = grown(this.#lengths, new Uint32Array(size))
  }
}

function grown<Numbers extends Uint32Array | Int32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}
