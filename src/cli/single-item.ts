import { parseInstant } from './parse-instant.ts'
import type { BatchItem } from './read-batch.ts'
import { readWords } from './read-words.ts'

/** What is asked on the command line itself, as a batch of one. Error: USAGE, with `missing`, when there are no words. */
export function singleItem(words: readonly string[], { asOf, missing }: { asOf?: string; missing: string }): BatchItem {
  const text = readWords(words, missing)
  return { id: '1', text, ...(asOf && { asOf: parseInstant(asOf, '--as-of', 'end') }) }
}
