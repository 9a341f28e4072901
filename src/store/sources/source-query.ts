import type { Read, Write } from '../database.ts'

/** Sources with the number of their articles, counted in the index of `source_id` alone: the rows of articles are long. */
export function sourceQuery(from: Read | Write) {
  return from
    .selectFrom('sources as s')
    .leftJoin('articles as a', 'a.source_id', 's.id')
    .selectAll('s')
    .select(({ fn }) => fn.count<number>('a.source_id').as('articles'))
    .groupBy('s.id')
}
