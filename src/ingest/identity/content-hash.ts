import { createHash } from 'node:crypto'

/**
 * SHA-256 (hex) over title and text in a normal form: NFKC, lower case, plain quotes and dashes, single spaces. Two
 * articles with one hash say the same words; a changed number, sign or word changes it.
 */
export function contentHash(title: string, text: string): string {
  return createHash('sha256').update(normalise(title)).update('\n').update(normalise(text)).digest('hex')
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, ' ')
    .trim()
}
