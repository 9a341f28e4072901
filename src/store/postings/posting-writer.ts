import { ByteWriter } from './byte-writer.ts'
import type { PostingList } from './posting-list.ts'

/** Makes a list, document by document in rising order. */
export class PostingWriter {
  readonly #steps = new ByteWriter()
  #length = 0
  #last = 0

  add(document: number, count: number): void {
    this.#steps.number(document - this.#last)
    this.#steps.byte(count)
    this.#last = document
    this.#length += 1
  }

  list(): PostingList {
    return { length: this.#length, steps: this.#steps.finish() }
  }

  /** How many documents, the last of them, then the steps and counts. */
  write(writer: ByteWriter): void {
    writer.number(this.#length)
    if (this.#length === 0) return
    writer.number(this.#last)
    writer.bytes(this.#steps.view())
  }

  /** Begins anew, in the same memory. */
  clear(): void {
    this.#steps.clear()
    this.#length = 0
    this.#last = 0
  }
}
