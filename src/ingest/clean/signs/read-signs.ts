import { countWords } from '../../../domain/text/count-words.ts'
import { SIGNS, type Sign } from './sign-patterns.ts'

/** Signs show at the ends of a line; the middle of a long one is not read. */
const MAX_READ_CHARS = 600
const MAX_WORD_CHARS = 14

/** The signs that a line bears. */
export function readSigns(line: string, words: number = countWords(line)): readonly Sign[] {
  if (line.length > MAX_READ_CHARS) return []
  return SIGNS.filter((sign) => canBear(sign, line, words) && sign.pattern.test(line))
}

/** Text without spaces counts as few words: a limit on its length keeps every pattern fast. */
function canBear(sign: Sign, line: string, words: number): boolean {
  return words <= sign.maxWords && line.length <= (sign.maxWords + 2) * MAX_WORD_CHARS
}
