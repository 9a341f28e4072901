import type { Sign } from '../signs/sign.ts'
import type { ReadLine } from './read-line.ts'

/** Signs so plain that a line with one goes, wherever it stands; the number is the most words it may have. */
const PLAIN_SIGNS: ReadonlyMap<string, number> = new Map([
  ['separator', 2],
  ['consent', 16],
  ['advert', 12],
  ['powered', 6],
  ['logo', 6],
  ['mail-signature', 8],
  ['picture-credit', 25],
  ['picture-end', 60],
  ['agency-paren', 60],
  ['agency-alone', 6],
  ['copyright-credit', 10],
  ['caption-open', 60],
  ['share', 12],
  ['social-alone', 10],
  ['comment-prompt', 30],
  ['comment-heading', 8],
  ['newsletter-prompt', 40],
  ['membership-prompt', 40],
  ['read-more', 5],
  ['url-alone', 2],
  ['hashtags', 12],
  ['rights', 30],
  ['feed-footer', 60],
  ['skip-link', 6],
  ['related-heading', 6],
])
/** Signs that mean what they say in the head of an article only: in its text, figures and days stand in lists too. */
const HEAD_SIGNS: ReadonlyMap<string, number> = new Map([
  ['byline', 14],
  ['byline-alone', 2],
  ['role', 10],
  ['date-line', 16],
  ['date-label', 20],
  ['ago', 6],
  ['reading-time', 8],
  ['clock-inside', 12],
])

/** The sign for which a line of an already clean text is taken out, or undefined: a wrong removal is worse than none. */
export function debrisSign({ signs, shape }: ReadLine): Sign | undefined {
  return signs.find(({ name }) => shape.words <= (PLAIN_SIGNS.get(name) ?? 0))
}

/** The sign for which a line in the head of an article is taken out. */
export function headSign({ signs, shape }: ReadLine): Sign | undefined {
  return signs.find(({ name }) => shape.words <= (HEAD_SIGNS.get(name) ?? 0))
}
