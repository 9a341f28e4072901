import { contentTokens } from '../../domain/text/content-words.ts'
import { findNameSpans } from '../../domain/text/find-names.ts'

/** How a question begins that goes on from another. */
export const LEADS_ON = /^\W*(?:(?:and|but|so|also|or|then|ok|okay)\b[\s,]*)*(?:(?:what|how) about\b|what of\b)?\s*/i
/** Words for what was named before; "that" and "this" only where no noun follows. */
const POINTS_BACK =
  /\b(?:he|she|they|it|him|them|the (?:same|other|others|former|latter)|(?:this|that|these|those)(?=\s*(?:[?.!,]|$|is\b|was\b|are\b|were\b|will\b|would\b|happen|mean|cost|go\b|work|affect|change|end\b|start|take\b|about\b)))\b/gi
const POSSESSIVE = /\b(?:his|hers?|its|theirs?)\b/gi
/** "There" as a place, not as in "there is". */
const THERE = /(?<!\b(?:is|are|was|were|will|be|been) )\bthere\b(?!['’]s| (?:is|are|was|were|will|has|have|be)\b)/i
/** A question with fewer words of its own leans on the one before. */
const STANDS_ALONE_WORDS = 3

/** Whether a question can't be understood without the one before it. */
export function leansOnHistory(question: string): boolean {
  return isFragment(question) || pointsBack(question)
}

/** A few words, such as "and in Chad?" or "why?". */
export function isFragment(question: string): boolean {
  return contentTokens(question.replace(LEADS_ON, '')).length < STANDS_ALONE_WORDS
}

/** Has a pronoun for something that the question does not name itself. */
function pointsBack(question: string): boolean {
  if (THERE.test(question) || /^\W*(?:and|but|so)?\W*why\W*$/i.test(question)) return true
  const named = findNameSpans(question)
  const isNamedBefore = (at: number) => named.some(({ end }) => end <= at)
  const people = [...question.matchAll(POINTS_BACK)].some(
    ({ 0: word, index }) => !/^s?he$/i.test(word) || !isNamedBefore(index),
  )
  return people || [...question.matchAll(POSSESSIVE)].some(({ index }) => !isNamedBefore(index))
}
