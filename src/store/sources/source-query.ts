import type { Read, Write } from '../database.ts'

/** Sources with the number of their articles. */
export function sourceQuery(from: Read | Write) {
  return from
    .selectFrom('sources as s')
    .leftJoin('articles as a', 'a.source_id', 's.id')
    .selectAll('s')
    .select(({ fn }) => fn.count<number>('a.id').as('articles'))
    .groupBy('s.id')
}
