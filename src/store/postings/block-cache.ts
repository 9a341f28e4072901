import type { Lists } from './recent.ts'

/** Lists of terms that were asked for last. Most words of a question come again in the next one. */
export const MAX_CACHED_BYTES = 64 * 1024 * 1024
/** What an entry takes besides its postings, about. */
const ENTRY_BYTES = 400

export class BlockCache {
  readonly #lists = new Map<string, Lists>()
  readonly #maxBytes: number
  #bytes = 0

  constructor(maxBytes = MAX_CACHED_BYTES) {
    this.#maxBytes = maxBytes
  }

  get(segment: number, term: string): Lists | undefined {
    const key = keyOf(segment, term)
    const lists = this.#lists.get(key)
    if (!lists) return undefined
    this.#lists.delete(key)
    this.#lists.set(key, lists)
    return lists
  }

  /** A Map lists its keys in the order they were set: the first is the one that was used longest ago. */
  set(segment: number, term: string, lists: Lists): void {
    this.#lists.set(keyOf(segment, term), lists)
    this.#bytes += bytesOf(lists)
    for (const [key, oldest] of this.#lists) {
      if (this.#bytes <= this.#maxBytes) return
      this.#lists.delete(key)
      this.#bytes -= bytesOf(oldest)
    }
  }
}

function keyOf(segment: number, term: string): string {
  return `${segment}:${term}`
}

function bytesOf({ versions, passages }: Lists): number {
  return ENTRY_BYTES + versions.steps.length + passages.steps.length
}
