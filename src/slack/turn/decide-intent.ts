import { countWords } from '../../domain/text/count-words.ts'
import type { SlackLimits } from '../limits.ts'

/** What a message asks for. */
export type Intent =
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'article'; readonly body: string }
  | { readonly kind: 'help' | 'nothing' | 'only-files' | 'too-long' }

const READ_THIS = /^(?:please\s+)?(?:read|ingest|add|take in)\s+this(?:\s+(?:article|story|text))?\s*[:\n]\s*/i
const HELP = /^(?:help|usage|commands)[\s?!.]*$/i
const ONE_ADDRESS = /^https?:\/\/\S+$/i
/** Nobody asks a question in so many lines and words; an article is seldom shorter. */
const PASTE_LINES = 4
const PASTE_WORDS = 80
const ENDS_AS_QUESTION = /[?？؟]\s*$/
const HAS_WORDS = /[\p{L}\p{N}]/u

/** `maxQuestionChars` and `maxPasteChars` decide what is too long. */
export function decideIntent(
  { text, hasFiles }: { text: string; hasFiles: boolean },
  { limits, canIngest }: { limits: Pick<SlackLimits, 'maxQuestionChars' | 'maxPasteChars'>; canIngest: boolean },
): Intent {
  if (!HAS_WORDS.test(text)) return { kind: hasFiles ? 'only-files' : 'nothing' }
  if (HELP.test(text)) return { kind: 'help' }
  const body = canIngest ? articleIn(text) : undefined
  if (body !== undefined) return body.length > limits.maxPasteChars ? { kind: 'too-long' } : { kind: 'article', body }
  return text.length > limits.maxQuestionChars ? { kind: 'too-long' } : { kind: 'question', question: text }
}

/** What is handed over to be read: after "read this:", an address alone, or what has the shape of an article. */
function articleIn(text: string): string | undefined {
  const opening = READ_THIS.exec(text)
  const body = opening === null ? '' : text.slice(opening[0].length).trim()
  if (body !== '') return body
  return ONE_ADDRESS.test(text) || looksPasted(text) ? text : undefined
}

function looksPasted(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length >= PASTE_LINES && !ENDS_AS_QUESTION.test(text) && countWords(text) >= PASTE_WORDS
}
