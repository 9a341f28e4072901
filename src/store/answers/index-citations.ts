import type { Answer } from '../../domain/answer.ts'
import type { Write } from '../database.ts'

/** Remembers which articles an answer cites, in place of what was remembered. */
export async function indexCitations(transaction: Write, { id, claims, conflicts }: Answer): Promise<void> {
  const all = [...claims, ...conflicts.flatMap(({ sides }) => sides)]
  const cited = new Set(all.flatMap(({ citations }) => citations.map(({ articleId }) => articleId)))
  await transaction.deleteFrom('answer_citations').where('answer_id', '=', id).execute()
  const rows = [...cited].map((article_id) => ({ answer_id: id, article_id }))
  if (rows.length > 0) await transaction.insertInto('answer_citations').values(rows).execute()
}
