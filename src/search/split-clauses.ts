import { MAX_TERMS } from './ranking-weights.ts'

/** What may stand between two parts of a question that ask for different things. */
const BETWEEN = /[,;:]\s|\s(?:and|while|whereas|but|or|who|which|that)\s/gi
/** A part with fewer words of its own is about the same as its neighbour. */
const MIN_TERMS = 6
const MAX_CLAUSES = 8
/** What has more pieces, or more terms than an index is asked for, is a pasted text. */
const MAX_PIECES = 40

/**
 * The terms of each part of a long question that asks for several things, such as what each of three publishers reported; none
 * for a question in one piece. `termsOf` gives the terms of any piece of it.
 */
export function splitClauses(
  question: string,
  termsOf: (piece: string) => readonly string[],
): readonly (readonly string[])[] {
  const pieces = piecesOf(question)
  const count = termsOf(question).length
  if (count < 2 * MIN_TERMS || count > MAX_TERMS || pieces.length > MAX_PIECES) return []
  const clauses: string[][] = []
  for (const piece of pieces) {
    const last = clauses.at(-1)
    if (last && (last.length < MIN_TERMS || clauses.length === MAX_CLAUSES)) last.push(...termsOf(piece))
    else clauses.push([...termsOf(piece)])
  }
  const rest = clauses.at(-1)
  if (rest && rest.length < MIN_TERMS && clauses.length > 1) clauses.splice(-2, 2, [...(clauses.at(-2) ?? []), ...rest])
  return clauses.length > 1 ? clauses.map((terms) => [...new Set(terms)]) : []
}

function piecesOf(question: string): readonly string[] {
  const cuts = [...question.matchAll(BETWEEN)].map(({ index }) => index)
  return [0, ...cuts].map((from, at) => question.slice(from, cuts[at]))
}
