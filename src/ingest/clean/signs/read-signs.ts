import { countWords } from '../../../domain/text/count-words.ts'
import type { RemovalReason } from '../../extracted.ts'
import type { Sign } from './sign.ts'
import { SIGNS } from './signs.ts'

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

/** Signs that name the reason best when a line bears several: the more exact ones. */
const TELLING = [
  'consent', 'separator', 'advert', 'social-alone', 'rights', 'comment-heading', 'comment-prompt', 'skip-link', 'logo', 'newsletter-prompt', 'membership-prompt',
  'navigation', 'caption-open', 'picture-end', 'agency-paren', 'date-line', 'ago',
] // biome-ignore format: a list of names reads best filled

/** Why a line with these signs is not the article's, or undefined when it has none. */
export function reasonOf(signs: readonly Sign[]): RemovalReason | undefined {
  const telling = TELLING.map((name) => signs.find((sign) => sign.name === name)).find((sign) => sign !== undefined)
  return (telling ?? signs[0])?.reason
}
