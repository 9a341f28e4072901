import type { CorpusExtent } from '../../ports/store/article-store.ts'
import type { Read } from '../database.ts'
import { fromMs } from '../instants.ts'

/** Three look-ups, so that each is answered from an index. */
export async function readExtent(read: Read, asOfMs: number): Promise<CorpusExtent> {
  const known = await read
    .selectFrom('articles')
    .select(({ fn }) => fn.countAll<number>().as('articles'))
    .where('known_at', '<=', asOfMs)
    .executeTakeFirstOrThrow()
  const published = read.selectFrom('articles').where('published_at', '<=', asOfMs)
  const first = await published.select(({ fn }) => fn.min('published_at').as('at')).executeTakeFirst()
  const last = await published.select(({ fn }) => fn.max('published_at').as('at')).executeTakeFirst()
  const from = first?.at ?? undefined
  const to = last?.at ?? undefined
  return {
    articles: known.articles,
    ...(from !== undefined && { from: fromMs(from) }),
    ...(to !== undefined && { to: fromMs(to) }),
  }
}
