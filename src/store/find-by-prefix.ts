import type { AnswerId, ArticleId } from '../domain/ids.ts'
import type { Read } from './database.ts'

interface IdsOf {
  readonly articles: ArticleId
  readonly answers: AnswerId
}

/** Above every character that an id may go on with. */
const AFTER_ALL = '\uffff'

/** Reads the ids of a table that begin with something: at most `limit`, in their order. */
export async function findByPrefix<Table extends keyof IdsOf>(
  read: Read,
  table: Table,
  { prefix, limit }: { readonly prefix: string; readonly limit: number },
): Promise<readonly IdsOf[Table][]> {
  const rows = await read
    .selectFrom<keyof IdsOf>(table)
    .select('id')
    .where('id', '>=', prefix)
    .where('id', '<', prefix + AFTER_ALL)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id as IdsOf[Table])
}
