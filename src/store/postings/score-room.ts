/**
 * Room for one sum a document, kept from question to question: making it anew, and clearing it away, takes as long as using
 * it. Whoever takes it gives it back with nothing but zeros in it, or not at all.
 */
export class ScoreRoom {
  #sums = new Float64Array(0)

  /** At least `size` zeros. */
  take(size: number): Float64Array<ArrayBuffer> {
    const sums = this.#sums.length < size ? new Float64Array(size) : this.#sums
    this.#sums = new Float64Array(0)
    return sums
  }

  giveBack(sums: Float64Array<ArrayBuffer>): void {
    if (sums.length > this.#sums.length) this.#sums = sums
  }
}
