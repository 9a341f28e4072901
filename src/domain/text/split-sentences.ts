import type { TextSpan } from '../article.ts'
import {
  LEADING_ABBREVIATIONS,
  LETTERS_BEHIND_NAMES,
  SENTENCE_STARTERS,
  TRAILING_ABBREVIATIONS,
} from './abbreviations.ts'
import { pushTrimmed, splitParagraphs } from './split-paragraphs.ts'
import { splitRunOn } from './split-run-on.ts'

/** A line this long that ends in mid-sentence was wrapped by a text editor. */
const WRAPPED_LINE_CHARS = 55

const CLOSERS = '["”’»)\\]]'
/** Scraped pages lose the space between paragraphs: "…was closed.The minister said". */
const RUN_TOGETHER = new RegExp(`(?<=\\p{Ll}{2}[.!?]${CLOSERS}?)(?=["“‘]?\\p{Lu}\\p{Ll}*\\s)`, 'gu')
const SPEECH_END = new RegExp(`[?!…]${CLOSERS}+$`)
const LAST_WORD = /(?:^|[\s("“‘[—–-])((?:\p{L}\.)*\p{L}+)\.$/u
const FIRST_WORD = /^["“‘([]*([\p{L}\p{N}]+)/u
/** One initial, or two; three are rather an acronym. Two can be a club's as well, which `endsName` tells. */
const INITIALS = /^(?:\p{Lu}\.)?\p{Lu}$/u
const NAME_BEFORE_LETTERS = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}’'-]*)\s+(?:\p{L}\.){2}$/u
const STARTS_LOWER = /^["“‘(]?\p{Ll}/u
const STARTS_WITH_DIGIT = /^\p{N}/u
const LIST_NUMBER = /^\p{N}{1,3}[.)]$/u
const MID_SENTENCE = /[\p{L}\p{N},–—-]$/u
const HAS_WORD = /[\p{L}\p{N}]/u
/** How a sentence ends is told from so much of it: a line of abbreviations only must not be read again for each of them. */
const TAIL_LENGTH = 100

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * The sentences of a text in order, without white space at their ends; offsets are UTF-16 indexes into `text`. A
 * sentence never crosses a blank line. Unicode's rules (UAX 29), repaired for abbreviations, initials and speech. What
 * goes on for too long is cut in pieces.
 */
export function splitSentences(text: string): readonly TextSpan[] {
  return splitUncutSentences(text).flatMap((sentence) => splitRunOn(text, sentence))
}

/** The same without the cuts in run-on texts, for what must not be hidden by being written across one. */
export function splitUncutSentences(text: string): readonly TextSpan[] {
  return splitParagraphs(text).flatMap((paragraph) => sentencesOf(text, paragraph))
}

function sentencesOf(text: string, paragraph: TextSpan): TextSpan[] {
  const body = text.slice(paragraph.start, paragraph.end)
  const spans: TextSpan[] = []
  let start = 0
  const cuts = findCuts(unwrapLines(body))
  for (const [at, end] of cuts.entries()) {
    const next = body.slice(end, cuts[at + 1] ?? end)
    if (next !== '' && belongTogether(body.slice(Math.max(start, end - TAIL_LENGTH), end).trim(), next.trim())) continue
    pushTrimmed(spans, text, { start: paragraph.start + start, end: paragraph.start + end })
    start = end
  }
  return spans
}

/** Where Unicode's rules, and a lost space, end a sentence: end offsets in order, the last one the text's length. */
function findCuts(body: string): readonly number[] {
  return [...segmenter.segment(body)].flatMap(({ index, segment }) => [
    ...[...segment.matchAll(RUN_TOGETHER)].map((match) => index + match.index),
    index + segment.length,
  ])
}

/** Line breaks inside a sentence become spaces, so that lengths and offsets stay what they are. */
function unwrapLines(body: string): string {
  return body.replace(/\r?\n/g, (lineBreak, at: number) => {
    const before = body.slice(body.lastIndexOf('\n', at - 1) + 1, at).trimEnd()
    const after = body.slice(at + lineBreak.length).trimStart()
    const continues = STARTS_LOWER.test(after) || before.length >= WRAPPED_LINE_CHARS
    return continues && MID_SENTENCE.test(before) ? ' '.repeat(lineBreak.length) : lineBreak
  })
}

function belongTogether(before: string, after: string): boolean {
  if (!HAS_WORD.test(after) || LIST_NUMBER.test(before)) return true
  if (SPEECH_END.test(before)) return STARTS_LOWER.test(after)
  const last = LAST_WORD.exec(before)?.[1]
  return last !== undefined && !endsName(before, last) && continuesAfter(last, after)
}

/** Whether letters belong to the name before them ("Norwick A.C.") and not to the one behind ("won by A.C. Holm"). */
function endsName(before: string, letters: string): boolean {
  if (!LETTERS_BEHIND_NAMES.has(letters.toLowerCase())) return false
  const name = NAME_BEFORE_LETTERS.exec(before)?.[1]
  return name !== undefined && !SENTENCE_STARTERS.has(name.toLowerCase())
}

/** Whether a full stop after `last` marks an abbreviation or an initial rather than the end of a sentence. */
function continuesAfter(last: string, after: string): boolean {
  const word = last.toLowerCase()
  if (LEADING_ABBREVIATIONS.has(word)) return word !== 'no' || STARTS_WITH_DIGIT.test(after)
  const isInitial = INITIALS.test(last)
  if (!isInitial && !TRAILING_ABBREVIATIONS.has(word)) return false
  return !SENTENCE_STARTERS.has((FIRST_WORD.exec(after)?.[1] ?? '').toLowerCase()) && !/^["“]/.test(after)
}
