import { writeCountingModule } from './counting-module.ts'

/** Of the global that Node has and its types leave out, what is used here. */
declare namespace WebAssembly {
  class Memory {
    constructor(options: { initial: number })
    readonly buffer: ArrayBuffer
    grow(pages: number): number
  }
  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer>)
  }
  class Instance {
    constructor(module: Module, imports: { memory: { of: Memory } })
    readonly exports: { count(row: number, end: number, queryEnd: number, counts: number): void }
  }
}

/** Rows of signs, one after the other in memory that grows in place. */
export interface SignRows {
  readonly length: number
  /** A row is so long, a multiple of 16; what the signs don't fill is 0. */
  readonly rowBytes: number
  add(signs: Int32Array): void
  /** In how many bits each row of a range of at most ROWS_PER_COUNT differs from the query; good until the next call. */
  countDifferences(query: Int32Array, range: { from: number; to: number }): Uint16Array
  /** All rows, in order; good until a row is added. */
  bytes(): Uint8Array
}

export const ROWS_PER_COUNT = 32_768
const PAGE_BYTES = 65_536
const BLOCK_BYTES = 16
const COUNT_BYTES = 2
/** The query has the first page, counts the next; rows follow. */
const COUNTS_AT = PAGE_BYTES
const ROWS_AT = COUNTS_AT + ROWS_PER_COUNT * COUNT_BYTES
const WORD_BYTES = 4

let compiled: WebAssembly.Module | undefined

/** For rows of so many words of 32 signs, at most 4096. */
export function createSignRows(words: number): SignRows {
  const rowBytes = Math.max(1, Math.ceil((words * WORD_BYTES) / BLOCK_BYTES)) * BLOCK_BYTES
  const memory = new WebAssembly.Memory({ initial: ROWS_AT / PAGE_BYTES })
  compiled ??= new WebAssembly.Module(writeCountingModule())
  const { count } = new WebAssembly.Instance(compiled, { memory: { of: memory } }).exports
  let length = 0

  /** A quarter more at a time, so that few growths make room for many rows. */
  function makeRoom(end: number): void {
    const missing = Math.ceil((end - memory.buffer.byteLength) / PAGE_BYTES)
    if (missing > 0) memory.grow(Math.max(missing, Math.ceil(memory.buffer.byteLength / PAGE_BYTES / 4)))
  }

  return {
    get length() {
      return length
    },
    rowBytes,
    add(signs) {
      const at = ROWS_AT + length * rowBytes
      makeRoom(at + rowBytes)
      new Int32Array(memory.buffer, at, rowBytes / WORD_BYTES).set(signs)
      length++
    },
    countDifferences(query, { from, to }) {
      new Int32Array(memory.buffer, 0, rowBytes / WORD_BYTES).fill(0).set(query)
      if (to > from) count(ROWS_AT + from * rowBytes, ROWS_AT + to * rowBytes, rowBytes, COUNTS_AT)
      return new Uint16Array(memory.buffer, COUNTS_AT, to - from)
    },
    bytes: () => new Uint8Array(memory.buffer, ROWS_AT, length * rowBytes),
  }
}
