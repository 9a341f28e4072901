import { types } from 'pg'

/** The numbers that PostgreSQL knows these types by, the same on every server. */
const BYTEA = 17
const INT8 = 20
const NUMERIC = 1700

/** `bytea` comes as `\x` and two hexadecimal digits for each byte. */
const HEX_PREFIX = '\\x'

/**
 * How values are read: whole numbers as numbers (instants and counts fit into 53 bits; a sum is `numeric`), bytes as plain
 * Uint8Array. For the rest pg's own way is right.
 */
export const COLUMN_TYPES = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (type === INT8 || type === NUMERIC) return Number
      if (type === BYTEA) return readBytes
    }
    return types.getTypeParser(type, format ?? 'text')
  },
}

function readBytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice(HEX_PREFIX.length), 'hex'))
}
