import { tokenize } from '../text/tokens.ts'

/** Words in a shingle: long enough that unrelated texts of one topic share next to none. */
const SHINGLE_WORDS = 5

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * The word shingles of a text in order, each as a 32-bit hash; equal shingles have equal hashes, and of a million pairs of
 * different ones some are equal by chance (expected: 0.0002). A text shorter than a shingle is one shingle.
 */
export function shingleHashes(text: string): Uint32Array {
  const words = Uint32Array.from(tokenize(text), ({ key }) => hashWord(key))
  if (words.length === 0) return words
  const count = Math.max(1, words.length - SHINGLE_WORDS + 1)
  return Uint32Array.from({ length: count }, (_, at) => hashRun(words, at))
}

/** FNV-1a over UTF-16 code units (Fowler, Noll, Vo). */
function hashWord(word: string): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME)
  return hash >>> 0
}

function hashRun(words: Uint32Array, from: number): number {
  let hash = FNV_OFFSET
  const end = Math.min(words.length, from + SHINGLE_WORDS)
  for (let at = from; at < end; at++) hash = mix32(hash ^ (words[at] ?? 0)) + at - from
  return hash >>> 0
}

/** The finaliser of MurmurHash3 (Appleby): every bit of the input changes half of the output's bits. */
export function mix32(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
