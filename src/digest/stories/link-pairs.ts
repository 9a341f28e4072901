/** Two items, by index, `a < b`, and how likely they belong together, 0 to 1. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Joins clusters by average link: while the mean score of all pairs between two is at least `minScore`. */
export function linkPairs(items: number, pairs: readonly Pair[], minScore: number): readonly (readonly number[])[] {
  const clusters = new Map(Array.from({ length: items }, (_, item) => [item, [item]]))
  const links = Array.from({ length: items }, () => new Map<number, number>())
  for (const { a, b, score } of pairs) {
    links[a]?.set(b, score)
    links[b]?.set(a, score)
  }
  const meanScore = (a: number, b: number) =>
    (links[a]?.get(b) ?? 0) / ((clusters.get(a)?.length ?? 1) * (clusters.get(b)?.length ?? 1))
  const queue = new CandidateQueue()
  for (const { a, b, score } of pairs) if (score >= minScore) queue.push({ a, b, score })
  for (let best = queue.pop(); best; best = queue.pop()) {
    const [into, from] = [clusters.get(best.a), clusters.get(best.b)]
    if (!into || !from || meanScore(best.a, best.b) !== best.score) continue
    into.push(...from)
    clusters.delete(best.b)
    absorb(links, best.a, best.b)
    for (const other of links[best.a]?.keys() ?? []) {
      const score = meanScore(best.a, other)
      if (score >= minScore) queue.push({ a: Math.min(best.a, other), b: Math.max(best.a, other), score })
    }
  }
  return [...clusters.values()]
}

function absorb(links: readonly Map<number, number>[], into: number, from: number): void {
  for (const [other, sum] of links[from] ?? []) {
    links[other]?.delete(from)
    if (other === into) continue
    const total = (links[into]?.get(other) ?? 0) + sum
    links[into]?.set(other, total)
    links[other]?.set(into, total)
  }
  links[from]?.clear()
}

/** A binary heap: the best score first, ties by index, so that the order never depends on the input's. */
class CandidateQueue {
  readonly #heap: Pair[] = []

  push(pair: Pair): void {
    const heap = this.#heap
    let at = heap.push(pair) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  pop(): Pair | undefined {
    const heap = this.#heap
    const top = heap[0]
    const last = heap.pop()
    if (last && heap.length > 0) {
      heap[0] = last
      this.#sink()
    }
    return top
  }

  #sink(): void {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const child = this.#isBefore(right, left) ? right : left
      if (!this.#isBefore(child, at)) return
      this.#swap(at, child)
      at = child
    }
  }

  #isBefore(x: number, y: number): boolean {
    const [one, other] = [this.#heap[x], this.#heap[y]]
    if (!one || !other) return one !== undefined
    return compare(one, other) < 0
  }

  #swap(x: number, y: number): void {
    const [one, other] = [this.#heap[x], this.#heap[y]]
    if (one && other) [this.#heap[x], this.#heap[y]] = [other, one]
  }
}

function compare(one: Pair, other: Pair): number {
  return other.score - one.score || one.a - other.a || one.b - other.b
}
