/** A scored document with what orders it among equals. */
export interface Candidate {
  readonly score: number
  readonly articleId: string
  readonly version: number
  readonly ordinal: number
}

/** Best first; equal scores by article id, then version and ordinal. */
function compareCandidates(a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1
  return a.version - b.version || a.ordinal - b.ordinal
}

/** Keeps the best so many of all that it is offered: a heap with the worst of them on top. */
export class TopDocuments {
  readonly #heap: Candidate[] = []
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The least score that a document may be among the best with: equal ones are decided by what they are. */
  get least(): number {
    if (this.#limit <= 0) return Number.POSITIVE_INFINITY
    return this.#heap.length < this.#limit ? Number.MIN_VALUE : (this.#heap[0]?.score ?? Number.MIN_VALUE)
  }

  offer(candidate: Candidate): void {
    if (this.#limit <= 0) return
    if (this.#heap.length < this.#limit) {
      this.#heap.push(candidate)
      this.#rise(this.#heap.length - 1)
      return
    }
    const worst = this.#heap[0]
    if (!worst || compareCandidates(candidate, worst) >= 0) return
    this.#heap[0] = candidate
    this.#sink(0)
  }

  sorted(): readonly Candidate[] {
    return this.#heap.toSorted(compareCandidates)
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!this.#isWorse(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let worst = at
      if (this.#isWorse(left, worst)) worst = left
      if (this.#isWorse(right, worst)) worst = right
      if (worst === at) return
      this.#swap(at, worst)
      at = worst
    }
  }

  #isWorse(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    return one !== undefined && other !== undefined && compareCandidates(one, other) > 0
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    if (!one || !other) return
    this.#heap[a] = other
    this.#heap[b] = one
  }
}
