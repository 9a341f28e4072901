import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'

/** The lists of one term in one segment, encoded. */
export interface TermLists {
  readonly term: string
  readonly versions: Uint8Array
  readonly passages: Uint8Array
}

/** A page is full from here on; the list of a common word makes a longer one, alone or as its last. */
const PAGE_BYTES = 8 * 1024
const OFFSET_BYTES = Uint32Array.BYTES_PER_ELEMENT

/** Terms in rising order (of UTF-16 units), with where each entry begins in front, so that one is found without reading all. */
export class PageBuilder {
  readonly #entries = new ByteWriter()
  readonly #offsets: number[] = []
  #firstTerm: string | undefined

  get firstTerm(): string | undefined {
    return this.#firstTerm
  }

  get isFull(): boolean {
    return this.#entries.length >= PAGE_BYTES
  }

  add({ term, versions, passages }: TermLists): void {
    this.#firstTerm ??= term
    this.#offsets.push(this.#entries.length)
    this.#entries.text(term)
    this.#entries.number(versions.length)
    this.#entries.bytes(versions)
    this.#entries.number(passages.length)
    this.#entries.bytes(passages)
  }

  finish(): Uint8Array {
    const entries = this.#entries.finish()
    const page = new Uint8Array((1 + this.#offsets.length) * OFFSET_BYTES + entries.length)
    const view = new DataView(page.buffer)
    for (const [at, value] of [this.#offsets.length, ...this.#offsets].entries())
      view.setUint32(at * OFFSET_BYTES, value, true)
    page.set(entries, page.length - entries.length)
    return page
  }
}

export interface Page {
  readonly length: number
  entry(at: number): TermLists
}

export function openPage(body: Uint8Array): Page {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const length = bytes.readUint32LE(0)
  const start = (1 + length) * OFFSET_BYTES
  return {
    length,
    entry(at) {
      const reader = new ByteReader(bytes, start + bytes.readUint32LE((1 + at) * OFFSET_BYTES))
      const term = reader.text()
      const versions = reader.bytes(reader.number())
      return { term, versions, passages: reader.bytes(reader.number()) }
    },
  }
}

/** The number of the first entry that is not before the term; as many as there are entries when all are. */
export function seekTerm(page: Page, term: string): number {
  let low = 0
  let high = page.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (page.entry(middle).term < term) low = middle + 1
    else high = middle
  }
  return low
}

/** The number of the last first term that is not after the term: the page that holds it if any does. -1 before the first. */
export function findPage(firstTerms: readonly string[], term: string): number {
  let low = 0
  let high = firstTerms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((firstTerms[middle] ?? '') <= term) low = middle + 1
    else high = middle
  }
  return low - 1
}
