import { shingleHashes } from './shingles.ts'

/** An article's words, ready to be compared with others. */
export interface Report {
  readonly title: string
  readonly text: string
  /** Of the text, in order; without the title, which every outlet words anew. */
  readonly shingles: Uint32Array
  readonly distinct: ReadonlySet<number>
}

export function readReport({ title, text }: { title: string; text: string }): Report {
  const shingles = shingleHashes(text)
  return { title, text, shingles, distinct: new Set(shingles) }
}
