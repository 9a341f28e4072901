import type { PostingList } from './posting-list.ts'

/** What stands after the last document of a list: higher than any number of one. */
export const NO_MORE = 2 ** 31 - 1
const MORE = 0x80
const LOW_BITS = 0x7f
const BITS = 7

/**
 * Goes through a list as it is stored, from document to document. Loops that take most of a question's time do the same in
 * local variables: they take over `at` and `document`, and put them back.
 */
export class PostingCursor {
  readonly steps: Uint8Array
  /** Where the count of the document stands. */
  at = 0
  /** NO_MORE at the end. */
  document = 0

  constructor({ steps }: PostingList) {
    this.steps = steps
    this.#step()
  }

  /** Of the document, as it is stored: see `countByte`. */
  get count(): number {
    return this.steps[this.at] ?? 0
  }

  next(): void {
    this.at += 1
    this.#step()
  }

  #step(): void {
    const { steps } = this
    if (this.at >= steps.length) {
      this.document = NO_MORE
      return
    }
    let step = 0
    for (let shift = 0; ; shift += BITS) {
      const byte = steps[this.at++] ?? 0
      step |= (byte & LOW_BITS) << shift
      if (byte < MORE) break
    }
    this.document += step
  }
}
