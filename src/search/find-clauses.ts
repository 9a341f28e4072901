import type { PassageIndex } from '../ports/store/passage-index.ts'
import type { Matches } from './matches.ts'
import { CLAUSE_CANDIDATES } from './ranking-weights.ts'
import { splitClauses } from './split-clauses.ts'
import type { TimeReference } from './time/find-time-windows.ts'
import { understandQuestion } from './understand-question.ts'

/** What holds the words of each part of the question, where it has several. */
export async function findClauses(
  index: Pick<PassageIndex, 'match'>,
  text: string,
  reference: TimeReference,
): Promise<readonly Matches[]> {
  const clauses = splitClauses(text, (piece) => understandQuestion(piece, reference).terms)
  const queries = clauses.map((terms) => ({ terms, asOf: reference.asOf, limit: CLAUSE_CANDIDATES }))
  return Promise.all(queries.map((query) => index.match(query)))
}
