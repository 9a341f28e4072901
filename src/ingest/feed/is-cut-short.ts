import { countWords } from '../../domain/text/count-words.ts'

/** An RSS description this long is taken for the whole text: summaries are one paragraph. */
const MIN_WHOLE_WORDS = 150
const CUT_MARK =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(more\)|\b(?:read|see|learn|view) (?:more|on|the (?:full|rest|whole)[\w ]{0,20})|\bcontinue reading\b.{0,80}|\bfull (?:story|article)\b)\W*$/i
/** The signs stand at the end; looking no further back keeps their patterns cheap on any text. */
const TAIL_LENGTH = 600
/** What blog software puts after the text, whole or not. */
const FOOTER = /\s*The post .{1,200} (?:appeared first on|first appeared on) .{1,80}$/i

/** Whether the text a feed carries stops before the article does. `isDeclaredWhole`: it came as content, not as summary. */
export function isCutShort(plain: string, isDeclaredWhole: boolean): boolean {
  const end = plain.trimEnd().slice(-TAIL_LENGTH).replace(FOOTER, '').trimEnd()
  if (CUT_MARK.test(end)) return true
  return !isDeclaredWhole && countWords(plain) < MIN_WHOLE_WORDS
}
