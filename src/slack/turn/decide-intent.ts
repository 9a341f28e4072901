import type { SlackLimits } from '../limits.ts'

/** What a message asks for. */
export type Intent =
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'article'; readonly body: string }
  | { readonly kind: 'help' | 'nothing' | 'only-files' | 'too-long' }

const READ_THIS = /^(?:please\s+)?(?:read|ingest|add|take in)\s+this(?:\s+(?:article|story|text))?\s*[:\n]\s*/i
const HELP = /^(?:help|usage|commands)[\s?!.]*$/i
const HAS_WORDS = /[\p{L}\p{N}]/u

/** `maxQuestionChars` and `maxPasteChars` decide what is too long. */
export function decideIntent(
  { text, hasFiles }: { text: string; hasFiles: boolean },
  { limits, canIngest }: { limits: Pick<SlackLimits, 'maxQuestionChars' | 'maxPasteChars'>; canIngest: boolean },
): Intent {
  if (!HAS_WORDS.test(text)) return { kind: hasFiles ? 'only-files' : 'nothing' }
  if (HELP.test(text)) return { kind: 'help' }
  const opening = READ_THIS.exec(text)
  if (opening !== null && canIngest) {
    const body = text.slice(opening[0].length).trim()
    if (body !== '') return { kind: body.length > limits.maxPasteChars ? 'too-long' : 'article', body }
  }
  return text.length > limits.maxQuestionChars ? { kind: 'too-long' } : { kind: 'question', question: text }
}
