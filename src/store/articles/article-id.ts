import { createHash } from 'node:crypto'
import type { ArticleId } from '../../domain/ids.ts'

/** RFC 4648 base32 in lower case: easy to read out, and it survives systems that fold case. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
/** 80 bits: with a million articles the odds that any two share an id are below one in a trillion. */
const LETTERS = 16
const BITS_PER_LETTER = 5n
const HASH_BITS = 256n

/** The id of an article that is first known by `key`; the same in every store. */
export function articleIdOf(key: string): ArticleId {
  return `a_${hashLetters(key)}` as ArticleId
}

/** The first 80 bits of the SHA-256 of a text, as 16 letters. */
export function hashLetters(text: string): string {
  const hash = BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
  const letters = Array.from({ length: LETTERS }, (_, index) => {
    const shift = HASH_BITS - BITS_PER_LETTER * BigInt(index + 1)
    return ALPHABET[Number((hash >> shift) & 31n)]
  })
  return letters.join('')
}
