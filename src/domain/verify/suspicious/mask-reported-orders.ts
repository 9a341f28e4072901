import type { TextSpan } from '../../article.ts'
import { quotedRanges } from './quoted-ranges.ts'

/** Words that show, outside the quotation marks, a reporter telling what somebody wrote or said. */
const REPORTING =
  /\b(?:said|says|saying|wrote|writes|read|reads|reading|told|telling|asked|asking|typed|entered|hid|hidden|instruct(?:ed|ing|ion|ions)|prompts?|commands?|text|message|phrase|line|words|researchers?|attackers?|hackers?|attacks?|called|such as|like|example|as)\b/i
const WORD = /[\p{L}\p{N}]+/gu
/** Fewer words than this around a quotation are not a report. */
const MIN_FRAME_WORDS = 3

/** The text with every quotation that a sentence reports blanked out, so that offsets stay what they are. */
export function maskReportedOrders(text: string, sentences: readonly TextSpan[]): string {
  let masked = text
  for (const range of quotedRanges(text)) {
    if (isReported(text, sentences, range)) masked = blank(masked, range)
  }
  return masked
}

function isReported(text: string, sentences: readonly TextSpan[], range: TextSpan): boolean {
  const around = sentences.filter(({ start, end }) => start < range.end && end > range.start)
  const from = Math.min(range.start, ...around.map(({ start }) => start))
  const to = Math.max(range.end, ...around.map(({ end }) => end))
  const frame = `${text.slice(from, range.start)} ${text.slice(range.end, to)}`
  return REPORTING.test(frame) && (frame.match(WORD)?.length ?? 0) >= MIN_FRAME_WORDS
}

function blank(text: string, { start, end }: TextSpan): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}
