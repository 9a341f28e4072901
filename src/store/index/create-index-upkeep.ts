import type { IndexUpkeep } from '../../ports/store/index-upkeep.ts'
import type { Database } from '../database.ts'
import type { Keeper } from '../postings/keep-in-order.ts'
import type { PostingIndex } from '../postings/posting-index.ts'

export function createIndexUpkeep({
  database,
  postings,
  keeper,
}: {
  database: Database
  postings: PostingIndex
  keeper: Keeper
}): IndexUpkeep {
  return {
    verify: () => postings.verify(database.read),
    async rebuild() {
      await database.write((transaction) => postings.empty(transaction))
      await keeper.finish()
      const row = await database.read
        .selectFrom('article_versions')
        .select(({ fn }) => fn.countAll<number>().as('versions'))
        .executeTakeFirstOrThrow()
      return { versions: Number(row.versions) }
    },
  }
}
