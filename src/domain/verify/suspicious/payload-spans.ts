import type { TextSpan } from '../../article.ts'

/** Marks that may hold stops and blanks inside, so that no sentence holds them whole. */
const PAYLOADS = [
  /!\[[^\]\n]{0,200}\] ?\(\s*(?:https?:|data:|javascript:|\/\/)[^)\n]{0,500}\)?/giu,
  /\]\(\s*(?:javascript|data|vbscript):[^)\n]{0,500}\)?/giu,
  /<(script|iframe|object|style)\b[^>]{0,300}>[\s\S]{0,2000}?(?:<\/\1>|$)/giu,
]
const MARK = /!\[|\]\(|<[a-z]/i

/** Where a text holds images that would carry text out, or script, whole. */
export function payloadSpans(text: string): readonly TextSpan[] {
  if (!MARK.test(text)) return []
  return PAYLOADS.flatMap((pattern) => [...text.matchAll(pattern)]).map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}
