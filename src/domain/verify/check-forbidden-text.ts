import type { VerificationProblem } from '../claim.ts'
import { splitUncutSentences } from '../text/split-sentences.ts'
import { findSuspiciousSpans } from './find-suspicious-spans.ts'
import { withoutInvisible } from './without-invisible.ts'

/** Longer than any sentence that should be posted. */
export const MAX_CLAIM_CHARACTERS = 1_000
const TOO_LONG = `more than ${MAX_CLAIM_CHARACTERS} characters`

const HAS_WORD = /[\p{L}\p{N}]/u
/** Signs that can't be seen, but line breaks, soft hyphens, joiners and direction marks, which honest texts have. */
const CONTROLS = /(?![\t\n\r])\p{Cc}|(?![\u00ad\u061c\u200c-\u200f])\p{Cf}|\p{Co}|\p{Cs}|[\u2028\u2029]/u
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const DIRECTION_MARKS = /[\u200e\u200f\u061c]/

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  [
    'a link',
    /\b[a-z][a-z\d+.-]{1,20}:\/\/|\bwww\.|\b(?:mailto|javascript|data|tel|slack|file):\S|\b[\w.+-]+@[\w-]+\.\w/i,
  ],
  [
    'a link',
    /(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}\/\S|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\//u,
  ],
  [
    'a link',
    /(?<![\p{L}\p{N}@.-])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|net|org|io|xyz|info|biz|ru|cn|co|app|dev|me|link|click|site|online|top|shop|ly|gl|tk)(?![\p{L}\p{N}]|\.\p{L})/u,
  ],
  ['a Slack control sequence', /<[!@#][^>\s]*>?|<[a-z][^>]*\|[^>]*>|&lt;[!@#]/i],
  ['a mention of everybody', /@(?:channel|here|everyone|group)\b/i],
  ['a link or image in Markdown', /!?\[[^\]]*\]\s*\([^)]*\)|\[[^\]]+\]:\s/],
  ['HTML', /<\/?[a-z][^<>]*>|<!--|&(?:lt|gt|#\d+|#x[\da-f]+);/i],
  ['code', /`/],
  ['an emoji code', /(?<![\p{L}\p{N}]):[a-z][a-z\d_+-]{1,40}:(?![\p{L}\p{N}])/u],
]

/** What may never be posted, whatever the quotes say: links, mentions, markup, hidden signs, orders to a model. */
export function checkForbiddenText(text: string): readonly VerificationProblem[] {
  if (text.length > MAX_CLAIM_CHARACTERS) return [{ kind: 'forbidden-text', detail: TOO_LONG }]
  const visible = withoutInvisible(text).normalize('NFKC')
  const found = FORBIDDEN.filter(([, pattern]) => pattern.test(text) || pattern.test(visible)).map(([name]) => name)
  if (!HAS_WORD.test(text)) found.push('no words')
  if (CONTROLS.test(text) || (DIRECTION_MARKS.test(text) && !RIGHT_TO_LEFT.test(text))) found.push('control signs')
  if (findSuspiciousSpans(text, splitUncutSentences(text)).length > 0) found.push('an order to a model')
  return [...new Set(found)].map((detail) => ({ kind: 'forbidden-text', detail }))
}
