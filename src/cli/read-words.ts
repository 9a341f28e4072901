import { NewsdeskError } from '../domain/errors.ts'

/** What a person asks or looks for, as words of the command line. Error: USAGE, with `missing`, when there is none. */
export function readWords(words: readonly string[], missing: string): string {
  const text = words.join(' ').trim()
  if (text === '') throw new NewsdeskError('USAGE', missing)
  return text
}
