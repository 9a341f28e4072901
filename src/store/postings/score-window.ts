import { NO_MORE, type PostingCursor } from './posting-cursor.ts'
import { MAX_COUNT } from './posting-list.ts'

/** So many sums stay in the processor's cache while term after term is added to them. */
export const MAX_WINDOW = 2 ** 14
const BITS = 7
/** Steps of one, two and three bytes are below these; no segment has so many documents that a fourth would not do. */
const ONE_BYTE = 2 ** BITS
const TWO_BYTES = 2 ** (2 * BITS)
const THREE_BYTES = 2 ** (3 * BITS)

export interface Scale {
  /** The part of BM25's denominator that every document has, and the one for each word of it. */
  readonly fixed: number
  readonly perWord: number
}

/** A term of a query in one part of the index. */
export interface WeightedCursor {
  readonly cursor: PostingCursor
  readonly weight: number
}

export interface WindowToScore {
  /** In the query's order. */
  readonly terms: readonly WeightedCursor[]
  readonly first: number
  readonly end: number
  /** Lengths in words of all documents. */
  readonly lengths: Uint32Array
  readonly scale: Scale
  /** Above 0: documents with less are of no interest. */
  readonly least: number
}

/** The sums of a window of documents. They are kept from window to window and from question to question. */
export class ScoreWindow {
  readonly #sums = new Float64Array(MAX_WINDOW)
  readonly #reached = new Uint16Array(MAX_WINDOW)

  /** Adds up the terms and visits the documents that reach `least`, in no order. The cursors go on to the end of the window. */
  score(window: WindowToScore, visit: (document: number, score: number) => void): void {
    let reached = 0
    for (const term of window.terms) reached = this.#add(term, window, reached)
    for (let at = 0; at < reached; at++) {
      const place = this.#reached[at] ?? 0
      visit(window.first + place, this.#sums[place] ?? 0)
    }
    this.#sums.fill(0, 0, window.end - window.first)
  }

  /**
   * A document is noted when its sum gets to `least`: once, since sums only grow. Returns how many are noted. Nowhere else does
   * a question spend so much time: steps are read by one test after the other, since a loop in the loop makes it a third slower.
   */
  #add(
    { cursor, weight }: WeightedCursor,
    { first, end, lengths, scale, least }: WindowToScore,
    noted: number,
  ): number {
    const { steps } = cursor
    let { at, document } = cursor
    if (document >= end) return noted
    const { fixed, perWord } = scale
    const sums = this.#sums
    const reached = this.#reached
    let to = noted
    while (document < end) {
      const count = (steps[at++] ?? 0) & MAX_COUNT
      const place = document - first
      const before = sums[place] ?? 0
      const sum = before + (weight * count) / (count + fixed + perWord * (lengths[document] ?? 0))
      sums[place] = sum
      if (sum >= least && before < least) reached[to++] = place
      if (at >= steps.length) {
        document = NO_MORE
        break
      }
      let step = steps[at++] ?? 0
      if (step >= ONE_BYTE) {
        step += ((steps[at++] ?? 0) - 1) << BITS
        if (step >= TWO_BYTES) {
          step += ((steps[at++] ?? 0) - 1) << (2 * BITS)
          if (step >= THREE_BYTES) step += ((steps[at++] ?? 0) - 1) << (3 * BITS)
        }
      }
      document += step
    }
    cursor.at = at
    cursor.document = document
    return to
  }
}
