/** Whether a sentence speaks, at some place, of what was or of what is to come. */
export type Tense = 'past' | 'future' | 'unknown'

const FUTURE =
  /\b(?:will|would|shall|won't|next|coming|upcoming|until|due to|set to|scheduled|expected to|plans? to|planning to|planned for|going to|(?:is|are) to)\b|'ll\b/i
const PAST = /\b(?:was|were|had|did|\p{L}{2,}ed|said|told|wrote|began|took|came|went|fell|rose|met|sat|won|lost)\b/iu
const CLAUSE_START = /[,;:.]|\b(?:and|but|who|which|while|after|before|because|as)\b/g

/** The tense of the clause around an offset of a plain text. */
export function tenseAt(text: string, offset: number): Tense {
  const starts = [...text.slice(0, offset).matchAll(CLAUSE_START)].map(({ index }) => index)
  const begin = starts.at(-1) ?? 0
  const end = text.slice(offset).search(/[,;:.]|\b(?:and|but)\b/)
  const clause = text.slice(begin, end < 0 ? undefined : offset + end)
  if (FUTURE.test(clause)) return 'future'
  if (!FUTURE.test(text.slice(0, begin)) || PAST.test(clause)) return 'past'
  return 'unknown'
}
