/**
 * A WebAssembly module of one function, written out instruction by instruction: JavaScript has no instruction that counts
 * bits, and this takes a third of the time. It is given addresses: of the first row, of the end of the rows, of the end of the
 * query (which begins at 0), and of where the counts go, two bytes each. Rows and query are of whole blocks of 16 bytes.
 */
export function writeCountingModule(): Uint8Array<ArrayBuffer> {
  const type = [1, 0x60, 4, INT, INT, INT, INT, 0]
  const memory = [1, ...nameOf('memory'), ...nameOf('of'), 2, 0, 1]
  const functions = [1, 0]
  const exported = [1, ...nameOf('count'), 0, 0]
  const code = [2, 1, INT, 2, VECTOR, ...countRows()]
  const sections = [
    ...section(1, type),
    ...section(2, memory),
    ...section(3, functions),
    ...section(7, exported),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]
  return Uint8Array.from([...MAGIC_AND_VERSION, ...sections])
}

const MAGIC_AND_VERSION = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
const INT = 0x7f
const VECTOR = 0x7b

/** The parameters and, from QUERY on, further variables. */
const [ROW, END, QUERY_END, COUNTS, QUERY, SUMS, QUARTERS] = [0, 1, 2, 3, 4, 5, 6] as const

const LOOP = [0x03, 0x40]
const CONTINUE_IF = [0x0d, 0]
const END_OF_BLOCK = [0x0b]
const ADD = [0x6a]
const IS_LESS = [0x49]
const STORE_TWO_BYTES = [0x3b, 1, 0]
const LOAD_VECTOR = [0xfd, 0x00, 4, 0]
const ZERO_VECTOR = [0xfd, 0x0c, ...new Array<number>(16).fill(0)]
const XOR_VECTORS = [0xfd, 0x51]
const COUNT_BITS_OF_BYTES = [0xfd, 0x62]
const SUM_PAIRS_OF_BYTES = [0xfd, 0x7d]
const SUM_PAIRS_OF_SHORTS = [0xfd, 0x7f]
const ADD_SHORTS = [0xfd, 0x8e, 0x01]

function countRows(): readonly number[] {
  return [
    ...LOOP,
    ...[...constant(0), ...set(QUERY), ...ZERO_VECTOR, ...set(SUMS)],
    ...LOOP,
    ...[...get(SUMS), ...get(ROW), ...LOAD_VECTOR, ...get(QUERY), ...LOAD_VECTOR, ...XOR_VECTORS],
    ...[...COUNT_BITS_OF_BYTES, ...SUM_PAIRS_OF_BYTES, ...ADD_SHORTS, ...set(SUMS)],
    ...[...raise(ROW, 16), ...raise(QUERY, 16)],
    ...[...get(QUERY), ...get(QUERY_END), ...IS_LESS, ...CONTINUE_IF],
    ...END_OF_BLOCK,
    ...[...get(COUNTS), ...get(SUMS), ...SUM_PAIRS_OF_SHORTS, ...set(QUARTERS)],
    ...[...quarter(0), ...quarter(1), ...ADD, ...quarter(2), ...ADD, ...quarter(3), ...ADD, ...STORE_TWO_BYTES],
    ...raise(COUNTS, 2),
    ...[...get(ROW), ...get(END), ...IS_LESS, ...CONTINUE_IF],
    ...END_OF_BLOCK,
    ...END_OF_BLOCK,
  ]
}

function get(variable: number): readonly number[] {
  return [0x20, variable]
}

function set(variable: number): readonly number[] {
  return [0x21, variable]
}

/** Numbers below 64 only, which are written as they are. */
function constant(value: number): readonly number[] {
  return [0x41, value]
}

function raise(variable: number, by: number): readonly number[] {
  return [...get(variable), ...constant(by), ...ADD, ...set(variable)]
}

function quarter(lane: number): readonly number[] {
  return [...get(QUARTERS), 0xfd, 0x1b, lane]
}

function section(id: number, bytes: readonly number[]): readonly number[] {
  return [id, ...unsigned(bytes.length), ...bytes]
}

function nameOf(text: string): readonly number[] {
  return [text.length, ...Buffer.from(text)]
}

/** LEB128: seven bits a byte. */
function unsigned(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}
