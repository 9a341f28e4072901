import type { TextSpan } from '../article.ts'
import { CALENDAR_WORDS, STOP_WORDS } from './stop-words.ts'
import { type Token, tokenize } from './tokens.ts'

/** Small words that join the parts of one name: "Bank of Calvera", "Lina van Dorn". */
const CONNECTORS: ReadonlySet<string> = new Set(
  'of de del della der den van von bin al la le du da dos y and'.split(' '),
)
/** Brands, "iRing", told by their small letters at the end from units and signs: "kWh", "dB", "pH", "mRNA", "mmHg". */
const INNER_CAPITAL = /^\p{Ll}{1,2}\p{Lu}\p{Ll}{2}/u
const MAX_CONNECTORS = 2
const POSSESSIVE = /['’]s?$/
const GAP_INSIDE_NAME = /^[ \u00a0.&’'-]+$/

/** Runs of capitalised words that look like names of people, places and organisations, as written, in order. */
export function findNames(text: string): readonly string[] {
  return [...new Set(findNameSpans(text).map(({ start, end }) => text.slice(start, end).replace(POSSESSIVE, '')))]
}

/** The same as spans of the text, repeats kept. */
export function findNameSpans(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = []
  const tokens = tokenize(text)
  let at = 0
  while (at < tokens.length) {
    const first = tokens[at]
    const last = first && isNameWord(text, first) ? lastOfName(text, tokens, at) : -1
    const end = tokens[last]?.end
    if (first && end !== undefined) spans.push({ start: first.start, end })
    at = Math.max(last, at) + 1
  }
  return spans
}

function isNameWord(text: string, token: Token): boolean {
  return (
    (token.capitalised || INNER_CAPITAL.test(text.slice(token.start, token.end))) &&
    !STOP_WORDS.has(token.key) &&
    !CALENDAR_WORDS.has(token.key)
  )
}

/** The index of the last token of the name that begins at `from`. */
function lastOfName(text: string, tokens: readonly Token[], from: number): number {
  let last = from
  for (let at = from + 1; at < tokens.length && at - last <= MAX_CONNECTORS + 1; at++) {
    const [before, token] = [tokens[at - 1], tokens[at]]
    if (!before || !token || !GAP_INSIDE_NAME.test(text.slice(before.end, token.start))) break
    if (isNameWord(text, token)) last = at
    else if (!CONNECTORS.has(token.key)) break
  }
  return last
}
