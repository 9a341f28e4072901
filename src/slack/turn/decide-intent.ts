import { countWords } from '../../domain/text/count-words.ts'
import type { SlackLimits } from '../limits.ts'
import { isCourtesy, isWordless } from './is-courtesy.ts'
import { isOneAddress } from './is-one-address.ts'

/** What a message asks for. */
export type Intent =
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'article'; readonly body: string }
  | { readonly kind: 'help' | 'courtesy' | 'nothing' | 'only-files' | 'too-long' }

const READ_THIS = /^(?:please\s+)?(?:read|ingest|add|take in)\s+this(?:\s+(?:article|story|text))?\s*[:\n]\s*/i
const HELP = /^(?:help|usage|commands)[\s?!.]*$/i
/** Nobody asks a question in so many lines and words; an article is seldom shorter. */
const PASTE_LINES = 4
const PASTE_WORDS = 80
const EMOJI = /\p{Extended_Pictographic}|:[\w+'-]+:/u
const ENDS_AS_QUESTION = /[?？؟]\s*$/

/** `maxQuestionChars` and `maxPasteChars` decide what is too long. */
export function decideIntent(
  { text, hasFiles }: { text: string; hasFiles: boolean },
  { limits, canIngest }: { limits: Pick<SlackLimits, 'maxQuestionChars' | 'maxPasteChars'>; canIngest: boolean },
): Intent {
  if (isWordless(text)) return { kind: hasFiles ? 'only-files' : wordlessKind(text) }
  if (isCourtesy(text)) return { kind: hasFiles ? 'only-files' : 'courtesy' }
  if (HELP.test(text)) return { kind: 'help' }
  const body = canIngest ? articleIn(text) : undefined
  if (body !== undefined) return body.length > limits.maxPasteChars ? { kind: 'too-long' } : { kind: 'article', body }
  return text.length > limits.maxQuestionChars ? { kind: 'too-long' } : { kind: 'question', question: text }
}

/** Emoji are said to somebody; an empty mention asks what there is. */
function wordlessKind(text: string): 'courtesy' | 'nothing' {
  return EMOJI.test(text) ? 'courtesy' : 'nothing'
}

/** What is handed over to be read: after "read this:", an address alone, or what has the shape of an article. */
function articleIn(text: string): string | undefined {
  const opening = READ_THIS.exec(text)
  const body = opening === null ? '' : text.slice(opening[0].length).trim()
  if (body !== '') return body
  return isOneAddress(text) || looksPasted(text) ? text : undefined
}

function looksPasted(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length >= PASTE_LINES && !ENDS_AS_QUESTION.test(text) && countWords(text) >= PASTE_WORDS
}
