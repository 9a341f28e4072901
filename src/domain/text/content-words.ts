import { QUESTION_WORDS, STOP_WORDS, TIME_WORDS } from './stop-words.ts'
import { type Token, tokenize } from './tokens.ts'

/** The words and numbers of a text that carry meaning, in order, repeats kept. */
export function contentTokens(text: string): readonly Token[] {
  return tokenize(text).filter(({ key }) => isContent(key))
}

/** The same for a question, without what belongs to the asking and its time. All of them when nothing else is left. */
export function questionTokens(text: string): readonly Token[] {
  const tokens = contentTokens(text)
  const asked = tokens.filter(({ key }) => !QUESTION_WORDS.has(key) && !TIME_WORDS.has(key))
  return asked.length > 0 ? asked : tokens
}

function isContent(key: string): boolean {
  return !STOP_WORDS.has(key) && (key.length > 1 || !/[a-z']/.test(key))
}
